async gen fn ticks(clock: &Clock) -> Instant {
    loop {
        let tick = clock.tick().await;
        yield tick;
    }
}

async gen fn lines(path: &Path) -> io::Result<String> {
    let file = File::open(path).await?;
    'all: for await line in split(file) {
        if line?.is_empty() {
            break 'all;
        }
    }
    yield from lines(&path.join("more"));
    yield from local!(yield from ticks());
}

fn block() -> impl Stream<Item = u32> {
    async gen move {
        yield one().await;
    }
}

async gen fn stage(numbers: impl Stream<Item = u32>) -> u32 {
    for await number in numbers {
        yield number + 1;
    }
}

async gen fn concatenated<S: Stream<Item = u32>>(first: impl Stream<Item = u32>, second: S) -> u32 {
    yield from first;
    yield from second;
}
