async gen fn either(mut a: Receiver<u32>, mut b: Receiver<u32>) -> u32 {
    loop {
        let item = tokio::select! {
            Some(item) = a.recv() => item,
            Some(item) = b.recv() => item,
            else => return,
        };
        a.ready().await;
        yield item;
        yield from once(1);
    }
}
