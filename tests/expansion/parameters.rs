gen fn parameters(a: A, _: B, (c, d): (C, D), mut e: E, f: &F) {
    f.note();
    yield;
}
