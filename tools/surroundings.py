"""What stands round a find, for the lists that a reader judges."""


def surroundings(text, begin, end, before, behind):
    """Up to `before` bytes of `text` before `begin` and `behind` bytes from `end` on; line ends are shown as ⏎."""
    return tuple(part.decode("utf-8", "ignore").replace("\n", "⏎")
                 for part in (text[max(0, begin - before):begin], text[end:end + behind]))
