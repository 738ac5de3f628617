"""A tokenizer with indentation and templates: python3 tests/ports/python/tokens.py"""


class LexError(Exception):
    pass


SOURCES = [
    "let x = 1\nif x:\n  print('a b')\n  if y:\n    go(10, z)\nend",
    "greet('dear {name}, {n + 1} of {f('a{b}')} done')",
    "a = 'open\nb = 1",
    "a\n    b\n  c",
    "x = 'a {b ? c} d'",
    "(1 + [2)",
]


def tokenize(source):
    depths = [0]
    for row, line in enumerate(source.split("\n"), 1):
        depth = len(line) - len(line.lstrip(" "))
        yield from indentation(depths, depth, row)
        yield from scan(line[depth:], row)
        yield "newline", ""
    while depths.pop() > 0:
        yield "dedent", ""
    yield "end", ""


def indentation(depths, depth, row):
    if depth > depths[-1]:
        depths.append(depth)
        yield "indent", ""
    while depth < depths[-1]:
        depths.pop()
        yield "dedent", ""
    if depth != depths[-1]:
        raise LexError(f"line {row}: unindent to {depth} spaces")


def scan(text, row):
    """Yields the tokens of a line, or of an expression in a template."""
    closers = []
    while text := text.lstrip(" "):
        first = text[0]
        if first.isdigit():
            kind, end = "number", span(text, str.isdigit)
        elif first.isalpha():
            kind, end = "name", span(text, str.isalnum)
        elif first == "'":
            end = quoted(text, row)
            yield from template(text[1:end - 1], row)
            text = text[end:]
            continue
        elif first in "+-*/=<>:,":
            kind, end = "op", 1
        elif first in "([":
            closers.append(")" if first == "(" else "]")
            kind, end = "op", 1
        elif first in ")]":
            if not closers or closers.pop() != first:
                raise LexError(f"line {row}: unmatched {first}")
            kind, end = "op", 1
        else:
            raise LexError(f"line {row}: unexpected {first}")
        yield kind, text[:end]
        text = text[end:]


def template(text, row):
    """Yields the parts of a template: its text, and the tokens between braces."""
    while (start := text.find("{")) >= 0:
        if start > 0:
            yield "text", text[:start]
        length = braced(text[start:], row)
        yield "open", "{"
        yield from scan(text[start + 1:start + length - 1], row)
        yield "close", "}"
        text = text[start + length:]
    if text:
        yield "text", text


def span(text, belongs):
    return next((at for at, char in enumerate(text) if not belongs(char)), len(text))


def quoted(text, row):
    """Finds the end of a text in quotes. It may have quotes in braces."""
    depth = 0
    for at, char in enumerate(text):
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
        elif char == "'" and depth == 0 and at > 0:
            return at + 1
    raise LexError(f"line {row}: open quote")


def braced(text, row):
    depth = 0
    for at, char in enumerate(text):
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                return at + 1
    raise LexError(f"line {row}: open brace")


for source in SOURCES:
    print("--")
    try:
        for kind, text in tokenize(source):
            print(f"{kind} {text}".rstrip())
    except LexError as error:
        print(f"error: {error}")
