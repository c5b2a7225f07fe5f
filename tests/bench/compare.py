#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""compare.py SOURCE BUILD SIZE: runs Linjaus and its rivals in turn and prints ratios.

Called by run.sh, under a display. Each line: the work, our median, the rival's, the ratio, and
the goal of design.md, section 8; then the most memory each took (never less than the 15 MiB of
Python, which starts them).
"""

import math
import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 5
SIZES = {'10k': 10_000, '100k': 100_000, '1M': 1_000_000}
# A chart of so many goals is what a board sees; a window opens with so many.
CHART_GOALS = 80
REPORT_GOALS = 300
WINDOW_GOALS = 10_000
WORK_GOALS = 100_000


class Bench:
    def __init__(self, source, build):
        self.sources = os.path.join(source, 'tests', 'bench')
        self.cli = os.path.join(build, 'src', 'cli', 'linjaus-cli')
        self.app = os.path.join(build, 'src', 'app', 'linjaus')
        self.programs = os.path.join(build, 'tests', 'bench')

    def sql(self, name):
        return os.path.join(self.sources, name)


def run(command, stdin=None, stdout=subprocess.DEVNULL, env=None):
    """Seconds and MiB of one run of a program, which has to succeed."""
    start = time.perf_counter()
    with open(stdin or os.devnull, 'rb') as file:
        process = subprocess.Popen(command, stdin=file, stdout=stdout,
                                   env={**os.environ, **(env or {})})
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f'{command[0]} ended with {process.returncode}')
    return seconds, usage.ru_maxrss / 1024


def remove(*paths):
    for path in paths:
        if os.path.exists(path):
            os.remove(path)


def measure(ours, rival):
    """Medians of both, run in turn so that a busy moment meets both; the first pair is thrown
    away, for it fills the caches."""
    pairs = [(ours(), rival()) for _ in range(RUNS + 1)][1:]
    return [(statistics.median(run[i][0] for run in pairs),
             statistics.median(run[i][1] for run in pairs)) for i in (0, 1)]


def report(work, ours, rival, goal):
    print(f'{work:<38}{ours[0]:9.3f} s{rival[0]:9.3f} s   x {ours[0] / rival[0]:5.2f}'
          f'   (goal {goal}){ours[1]:9.0f}{rival[1]:6.0f} MiB', flush=True)


def import_csv(bench, label):
    def ours():
        remove('ours.linjaus')
        return run([bench.cli, 'import', 'ours.linjaus', 'evaluations.csv', '--language', 'fi'])

    def rival():
        remove('rival.db')
        return run(['sqlite3', 'rival.db'], stdin=bench.sql('import.sql'))

    medians = measure(ours, rival)
    report(f'import CSV, {label}', *medians, '<= 1.5')
    return medians[0][0]


def averages(bench, label):
    def ours():
        with open('averages.csv', 'wb') as file:
            return run([bench.cli, 'summary', 'ours.linjaus', '--by', 'line', '--format', 'csv'],
                       stdout=file)

    def rival():
        with open('rival.csv', 'wb') as file:
            return run(['sqlite3', 'rival.db'], stdin=bench.sql('averages.sql'), stdout=file)

    medians = measure(ours, rival)
    report(f'open + all averages, {label}', *medians, '<= 0.33')
    return medians[0][0]


def same_work():
    """Both have found the same number of goals and scores, or the ratio says nothing."""
    def totals(path):
        with open(path, encoding='utf-8', newline='') as file:
            lines = file.read().splitlines()[1:]
        return [sum(int(line.rsplit(',', 14)[i]) for line in lines) for i in (1, 2)]

    if totals('averages.csv') != totals('rival.csv'):
        raise SystemExit(f'the numbers differ: {totals("averages.csv")}, {totals("rival.csv")}')


def edit(bench, label):
    output = subprocess.run([os.path.join(bench.programs, 'bench-edit'), 'ours.linjaus'],
                            check=True, capture_output=True, text=True).stdout.split()
    print(f'{"averages after one edit, " + label:<38}{float(output[2]):9.5f} ms'
          f'{"":20}(goal <= 0.05 ms; all averages at first {output[1]} ms)', flush=True)


def generate(bench, rows):
    run([sys.executable, bench.sql('generate.py'), str(rows), 'evaluations.csv'])


def chart(bench):
    generate(bench, CHART_GOALS)
    remove('ours.linjaus')
    run([bench.cli, 'import', 'ours.linjaus', 'evaluations.csv', '--language', 'fi'])
    with open('averages.csv', 'wb') as file:
        run([bench.cli, 'summary', 'ours.linjaus', '--by', 'line', '--format', 'csv'], stdout=file)
    report('one chart to PDF', *measure(
        lambda: run([bench.cli, 'chart', 'ours.linjaus', '--kind', 'averages', '-o', 'ours.pdf']),
        lambda: run(['gnuplot', bench.sql('chart.gp')])), '<= 1.0')


def board_report(bench):
    """Two rounds of the same goals, in the language they are written in; the rival has the same rows,
    and nothing else of a report."""
    remove('ours.linjaus')
    generate(bench, REPORT_GOALS)
    for name in ('Kierros 1', 'Kierros 2'):
        run([bench.cli, 'import', 'ours.linjaus', 'evaluations.csv', '--language', 'fi', '--round',
             name])
    report('report of 300 goals x 2 rounds', *measure(
        lambda: run([bench.cli, 'report', 'ours.linjaus', '-o', 'ours.pdf', '--round', 'Kierros 2',
                     '--language', 'fi']),
        lambda: run([os.path.join(bench.programs, 'bench-report'), 'evaluations.csv',
                     'rival.pdf'])), '<= 0.45, <= 30 MiB')


def window(bench):
    generate(bench, WINDOW_GOALS)
    remove('ours.linjaus')
    run([bench.cli, 'import', 'ours.linjaus', 'evaluations.csv', '--language', 'fi'])
    report('start to painted tree, 10k', *measure(
        lambda: run([bench.app, 'ours.linjaus'], env={'LINJAUS_QUIT_AFTER_PAINT': '1'}),
        lambda: run([os.path.join(bench.programs, 'bench-window')])), '<= 1.8, + 20 MiB')


def work(bench, label):
    """What the window does all day, in a workbook of the largest size that was made."""
    output = subprocess.run([os.path.join(bench.programs, 'bench-work'), 'ours.linjaus'],
                            check=True, capture_output=True, text=True).stdout
    for line in output.splitlines():
        what, first, median, longest = line.split('\t')
        print(f'{"window, " + label + ": " + what:<38}{float(median):8.1f} ms'
              f'{"":20}(first {first}, longest {longest}; a frame is 16.7 ms)', flush=True)


def growth(what, times, goal):
    """The exponent of time over size, between the smallest and the largest size."""
    (low, first), (high, last) = times[0], times[-1]
    if low < high:
        exponent = math.log(last / first) / math.log(high / low)
        print(f'growth of {what}: exponent {exponent:.2f} (goal <= {goal})')


def main():
    bench = Bench(sys.argv[1], sys.argv[2])
    largest = SIZES[sys.argv[3]]
    imports, summaries = [], []
    with tempfile.TemporaryDirectory(prefix='linjaus-bench-') as folder:
        os.chdir(folder)
        print(f'{"medians of " + str(RUNS):<38}{"Linjaus":>11}{"rival":>11}{"ratio":>9}')
        for label, rows in SIZES.items():
            if rows > largest:
                break
            generate(bench, rows)
            imports.append((rows, import_csv(bench, label)))
            summaries.append((rows, averages(bench, label)))
            same_work()
            edit(bench, label)
            if rows <= WORK_GOALS:
                work(bench, label)
        chart(bench)
        board_report(bench)
        window(bench)
        growth('import', imports, 1.03)
        growth('averages', summaries, 1.05)
        os.chdir('/')


if __name__ == '__main__':
    main()
