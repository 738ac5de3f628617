gen fn parameters(a: A, _: B, (c, d): (C, D), mut e: E) {
    a.note();
    yield;
    yield from others();
}
