# SPDX-License-Identifier: EUPL-1.2
"""Reads the tables, headings and pictures of a report as HTML, ODT or ODP."""
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
TABLE = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
DRAW = '{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}'
SVG = '{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}'
# Ahead of a score in a cell; readers of screens do not read it.
MARKS = '\u25cf\u25b2\u25a0\u25bc\u25c6'


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tables, self.headings, self.pictures, self.languages = [], [], [], set()
        self.cell = self.heading = None
        self.hidden = False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if 'lang' in attributes:
            self.languages.add(attributes['lang'])
        if tag == 'table':
            self.tables.append([])
        elif tag == 'tr':
            self.tables[-1].append([])
        elif tag in ('th', 'td'):
            self.cell = [tag.upper(), '']
        elif tag in ('h1', 'h2', 'h3', 'h4'):
            self.heading = [int(tag[1]), '']
        elif tag == 'img':
            self.pictures.append(attributes.get('alt') or '')
        elif tag == 'br':
            self.handle_data(' ')
        elif tag == 'span' and attributes.get('aria-hidden') == 'true':
            self.hidden = True

    def handle_endtag(self, tag):
        if tag in ('th', 'td'):
            self.tables[-1][-1].append((self.cell[0], ' '.join(self.cell[1].split())))
            self.cell = None
        elif tag in ('h1', 'h2', 'h3', 'h4'):
            self.headings.append(tuple(self.heading))
            self.heading = None
        elif tag == 'span':
            self.hidden = False

    def handle_data(self, data):
        if self.cell is not None and not self.hidden:
            self.cell[1] += data
        if self.heading is not None:
            self.heading[1] += data


def read_html(path):
    page = Page()
    with open(path, encoding='utf-8') as file:
        page.feed(file.read())
    return page


def text_of(element):
    parts = [element.text or '']
    for child in element:
        parts.append(' ' if child.tag in (TEXT + 'line-break', TEXT + 's') else text_of(child))
        parts.append(child.tail or '')
    return ''.join(parts)


def cell_text(cell):
    text = ' '.join(' '.join(text_of(p) for p in cell.iter(TEXT + 'p')).split())
    return text[1:].strip() if text[:1] and text[0] in MARKS else text


def read_office(path):
    """The package has to be one, with its type first and not compressed."""
    page = Page()
    with zipfile.ZipFile(path) as package:
        first = package.infolist()[0]
        assert first.filename == 'mimetype' and first.compress_type == zipfile.ZIP_STORED
        assert package.testzip() is None
        for name in ('styles.xml', 'meta.xml', 'META-INF/manifest.xml'):
            ElementTree.fromstring(package.read(name))
        root = ElementTree.fromstring(package.read('content.xml'))
        names = set(package.namelist())
    for table in root.iter(TABLE + 'table'):
        rows = [[('TD', cell_text(cell)) for cell in row.findall(TABLE + 'table-cell')]
                for row in table.iter(TABLE + 'table-row')]
        page.tables.append(rows)
    for heading in root.iter(TEXT + 'h'):
        page.headings.append((int(heading.get(TEXT + 'outline-level')), text_of(heading)))
    for frame in root.iter(DRAW + 'frame'):
        image = frame.find(DRAW + 'image')
        if image is not None:
            assert image.get('{http://www.w3.org/1999/xlink}href') in names
            page.pictures.append(frame.findtext(SVG + 'desc') or '')
    for span in root.iter(TEXT + 'span'):
        style = span.get(TEXT + 'style-name') or ''
        if style.startswith('Language-'):
            page.languages.add(style.split('-')[1])
    return page


def read(path):
    return read_html(path) if path.endswith('.html') else read_office(path)


def tables(path):
    return read(path).tables


def check(path):
    """What is wrong with the file, a line each."""
    page = read(path)
    last = 0
    for level, text in page.headings:
        if level > last + 1:
            yield f'heading {text} skips a level'
        last = level
    for n, description in enumerate(page.pictures):
        if not description:
            yield f'picture {n} says nothing'
    if not page.pictures:
        yield 'no picture'
    if not page.tables:
        yield 'no table'


if __name__ == '__main__':
    import sys
    for line in check(sys.argv[1]):
        print(line)
