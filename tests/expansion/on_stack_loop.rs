gen fn scaled(items: Gen<(u64, u64), impl Body<(u64, u64), Resume = ()>>) -> u64 {
    'all: for (n, item) in items.on_stack() {
        if item == 0 {
            continue 'all;
        }
        yield n * item;
    }
}
