// A guard that lives across a `yield`: clippy's lint about tasks does not apply.

gen fn held(cell: &RefCell<Vec<u32>>) -> u32 {
    for n in cell.borrow().iter() {
        yield *n;
    }
}
