#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""slides.py FILE.odp WORD...: prints frames that reach below their slide's foot, that lie over one
another, and words that are on no slide."""

import re
import sys
import zipfile

FOOT = 446.5 - 28
NUMBER = r'([0-9.]+)'


def boxes(slide):
    """Top and end of each frame of what the slide says, in points; not of the head and the foot."""
    found = re.findall(rf'<draw:frame [^>]*svg:y="{NUMBER}pt"[^>]*svg:height="{NUMBER}pt"', slide)
    ends = [(float(y), float(y) + float(height)) for y, height in found]
    return sorted(box for box in ends if 8 < box[0] < FOOT)


def main():
    with zipfile.ZipFile(sys.argv[1]) as file:
        content = file.read('content.xml').decode('utf-8')
    slides = re.split('<draw:page ', content)[1:]
    for number, slide in enumerate(slides, 1):
        all_boxes = boxes(re.sub(r'<presentation:notes>.*</presentation:notes>', '', slide, flags=re.S))
        for box, following in zip(all_boxes, all_boxes[1:] + [(FOOT, FOOT)]):
            if box[1] > following[0] + 0.5:
                print(f'slide {number}: {box[0]:.0f} to {box[1]:.0f}, next at {following[0]:.0f}')
    text = re.sub(r'<[^>]*>', ' ', content)
    for word in sys.argv[2:]:
        if word not in text:
            print(f'{word} is missing')


if __name__ == '__main__':
    main()
