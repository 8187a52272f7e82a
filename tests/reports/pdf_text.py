"""What a PDF made by typst says, read from its pages: enough of the format for our own files, in few lines."""

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)endobj", re.DOTALL)
_FONT = re.compile(rb"/(f\d+) (\d+) 0 R")
_WORD = re.compile(rb"[^\s()<>\[\]/]+|/[^\s()<>\[\]/]+")
_ESCAPES = {"n": 10, "r": 13, "t": 9, "b": 8, "f": 12}


def words_of(pdf: bytes) -> str:
    """The text of every page, in the order it is drawn; blanks as one space."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    pages = [body for body in objects.values() if re.search(rb"/Type\s*/Page\b", body)]
    said = " ".join(_page(objects, page) for page in pages)
    return " ".join(said.replace("\xa0", " ").split())


def _page(objects, page):
    names = page
    if found := re.search(rb"/Resources (\d+) 0 R", page):
        names += objects[int(found.group(1))]
    for reference in re.findall(rb"/Font (\d+) 0 R", names):
        names += objects[int(reference)]
    fonts = {name: _signs_of(objects, int(number)) for name, number in _FONT.findall(names)}
    content = int(re.search(rb"/Contents (\d+) 0 R", page).group(1))
    font, text, name = {}, [], b""
    for kind, token in _tokens(_stream(objects[content])):
        if kind == "string":
            text.append("".join(font.get(token[at : at + 2], "") for at in range(0, len(token), 2)))
        elif token.startswith(b"/"):
            name = token[1:]
        elif token == b"Tf":
            font = fonts[name]
        elif token == b"ET":
            text.append(" ")
    return "".join(text)


def _tokens(content):
    """Strings and words of a content stream; parentheses inside a string may stand unescaped in pairs."""
    at = 0
    while at < len(content):
        if content[at : at + 1] == b"(":
            string, at = _string(content, at + 1)
            yield "string", string
        elif found := _WORD.match(content, at):
            yield "word", found.group()
            at = found.end()
        else:
            at += 1


def _string(content, at):
    signs, depth = bytearray(), 1
    while True:
        sign = content[at : at + 1]
        if octal := re.compile(rb"\\([0-7]{1,3})").match(content, at):
            signs.append(int(octal.group(1), 8))
            at = octal.end()
            continue
        if sign == b"\\":
            escaped = content[at + 1 : at + 2].decode("latin-1")
            signs.append(_ESCAPES.get(escaped, ord(escaped)))
            at += 2
            continue
        depth += (sign == b"(") - (sign == b")")
        at += 1
        if not depth:
            return bytes(signs), at
        signs += sign


def _signs_of(objects, font):
    """What each glyph of the font means, by its ToUnicode map."""
    cmap = _stream(objects[int(re.search(rb"/ToUnicode (\d+) 0 R", objects[font]).group(1))])
    signs = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, sign in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            signs[bytes.fromhex(code.decode())] = bytes.fromhex(sign.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, sign in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                start = bytes.fromhex(sign.decode()).decode("utf-16-be")
                signs[(int(first, 16) + step).to_bytes(2, "big")] = chr(ord(start) + step)
    return signs


def _stream(body):
    raw = body[body.index(b"stream") + 6 :].lstrip(b"\r\n")
    return zlib.decompressobj().decompress(raw) if b"FlateDecode" in body[:400] else raw
