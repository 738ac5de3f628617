fn ticks(
    clock: &Clock,
) -> ::gen_core::AsyncGen<
    Instant,
    ::gen_core::Leaf<impl ::gen_core::Code<Output = ()>>,
> {
    <::gen_core::__private::Runtime>::async_leaf_fn::<
        Instant,
        _,
        _,
    >(
        {
            enum __Expansion {}
            unsafe impl ::gen_core::__private::Promise<::gen_core::__private::Runtime>
            for __Expansion {
                type GenCorePromise9 = ();
            }
            <::gen_core::__private::Runtime>::promised::<__Expansion>()
        },
        move |this_generator| {
            #[inline(always)]
            async move {
                let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                        this_generator,
                    )
                    .await;
                let clock = clock;
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    loop {
                        let tick = (
                            match <::gen_core::__private::Runtime>::wait(
                                    this_generator,
                                    if false {
                                        break 'generator;
                                    },
                                    ::gen_core::__private::Await::into_future(clock.tick()),
                                )
                                .await
                            {
                                (__next, __output) => {
                                    __slot = __next;
                                    __output
                                }
                            },
                        )
                            .0;
                        (__slot = {
                            if false {
                                break 'generator;
                            }
                            let __yielded = <::gen_core::__private::Runtime>::yield_item(
                                this_generator,
                                ::gen_core::__private::Item {
                                    item: tick,
                                },
                                __slot,
                            );
                            __yielded
                        }
                            .await);
                    }
                };
            }
        },
    )
}
fn lines(
    path: &Path,
) -> ::gen_core::AsyncGen<
    io::Result<String>,
    ::gen_core::Tree<impl ::gen_core::Code<Output = ()>>,
> {
    <::gen_core::__private::Runtime>::async_tree_fn::<
        io::Result<String>,
        _,
        _,
    >(
        {
            enum __Expansion {}
            unsafe impl ::gen_core::__private::Promise<::gen_core::__private::Runtime>
            for __Expansion {
                type GenCorePromise9 = ();
            }
            <::gen_core::__private::Runtime>::promised::<__Expansion>()
        },
        move |this_generator| {
            let __build = <::gen_core::__private::Runtime>::build(&this_generator);
            <::gen_core::__private::Runtime>::fallible(
                __build,
                <::gen_core::__private::Runtime>::in_task_tree_with_co(
                    __build,
                    {
                        #[inline(always)]
                        async move {
                            use ::gen_core::__private::{IntoItems as _, IntoSource as _};
                            use ::gen_core::__private::IntoDelegate as _;
                            let this_generator = <::gen_core::__private::Runtime>::begin_in_task_with_co(
                                    this_generator,
                                )
                                .await;
                            match <::gen_core::__private::Runtime>::lend(
                                &mut <::gen_core::__private::Runtime>::co_in_task(
                                    this_generator,
                                ),
                            ) {
                                mut __co => {
                                    let path = path;
                                    if false {
                                        use ::gen_core::__private::MustEnd as _;
                                        return { this_generator.types.items.none() }.must_end();
                                    }
                                    let () = 'generator: {
                                        if false {
                                            break 'generator;
                                        }
                                        '__generator: {
                                            if false {
                                                break '__generator;
                                            }
                                            let file = (
                                                ::gen_core::__private::Await::into_future(File::open(path))
                                                    .await,
                                            )
                                                .0?;
                                            {
                                                match ::gen_core::__private::ForAwait::into_stream(
                                                    split(file),
                                                ) {
                                                    __stream => {
                                                        match ::core::pin::pin!(__stream) {
                                                            mut __stream => {
                                                                'all: loop {
                                                                    match (
                                                                        <::gen_core::__private::Runtime>::next(&mut __stream).await,
                                                                    )
                                                                        .0
                                                                    {
                                                                        ::core::option::Option::Some(line) => {
                                                                            if line?.is_empty() {
                                                                                break 'all;
                                                                            }
                                                                        }
                                                                        ::core::option::Option::None => break,
                                                                    }
                                                                }
                                                            }
                                                        }
                                                    }
                                                }
                                            }
                                            <::gen_core::__private::Runtime>::enter_operand(
                                                    <::gen_core::__private::Runtime>::frames_in_task(
                                                            this_generator,
                                                            if false {
                                                                break 'generator;
                                                            },
                                                        )
                                                        .await,
                                                    lines(&path.join("more")),
                                                    this_generator,
                                                    |__frames, __place, this_generator| {
                                                        <::gen_core::__private::Runtime>::enter_in_task(
                                                            __frames,
                                                            ::gen_core::__private::PassOnAsync::pass_on(
                                                                this_generator.types,
                                                                __place.delegate().into_items().yield_from_source(),
                                                            ),
                                                            this_generator,
                                                        )
                                                    },
                                                )
                                                .await;
                                            <::gen_core::__private::Runtime>::enter_operand(
                                                    <::gen_core::__private::Runtime>::frames_in_task(
                                                            this_generator,
                                                            if false {
                                                                break 'generator;
                                                            },
                                                        )
                                                        .await,
                                                    local!(
                                                        < ::gen_core::__private::Runtime > ::at(& __co, if false {
                                                        break '__generator })
                                                        .nest_async(::gen_core::__private::PassOnAsync::pass_on(<
                                                        ::gen_core::__private::Runtime > ::types_of(& __co),
                                                        ::gen_core::__private::Delegate(ticks()).into_items()
                                                        .yield_from_source()), & mut __co). await
                                                    ),
                                                    this_generator,
                                                    |__frames, __place, this_generator| {
                                                        <::gen_core::__private::Runtime>::enter_in_task(
                                                            __frames,
                                                            ::gen_core::__private::PassOnAsync::pass_on(
                                                                this_generator.types,
                                                                __place.delegate().into_items().yield_from_source(),
                                                            ),
                                                            this_generator,
                                                        )
                                                    },
                                                )
                                                .await;
                                        }
                                    };
                                    <::gen_core::__private::Runtime>::done()
                                }
                            }
                        }
                    },
                ),
            )
        },
    )
}
fn block() -> impl Stream<Item = u32> {
    {
        let (this_generator, __build) = <::gen_core::__private::Runtime>::start::<
            _,
            (),
        >({
            enum __Expansion {}
            unsafe impl ::gen_core::__private::Promise<::gen_core::__private::Runtime>
            for __Expansion {
                type GenCorePromise9 = ();
            }
            <::gen_core::__private::Runtime>::promised::<__Expansion>()
        });
        <::gen_core::__private::Runtime>::async_leaf(
            __build,
            {
                #[inline(always)]
                async move {
                    let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                            this_generator,
                        )
                        .await;
                    let () = 'generator: {
                        if false {
                            break 'generator;
                        }
                        (__slot = {
                            if false {
                                break 'generator;
                            }
                            let __yielded = <::gen_core::__private::Runtime>::yield_item(
                                this_generator,
                                ::gen_core::__private::Item {
                                    item: (
                                        match <::gen_core::__private::Runtime>::wait(
                                                this_generator,
                                                if false {
                                                    break 'generator;
                                                },
                                                ::gen_core::__private::Await::into_future(one()),
                                            )
                                            .await
                                        {
                                            (__next, __output) => {
                                                __slot = __next;
                                                __output
                                            }
                                        },
                                    )
                                        .0,
                                },
                                __slot,
                            );
                            __yielded
                        }
                            .await);
                    };
                }
            },
        )
    }
}
fn stage(
    numbers: impl Stream<Item = u32>,
) -> ::gen_core::AsyncGen<u32, ::gen_core::Leaf<impl ::gen_core::Code<Output = ()>>> {
    <::gen_core::__private::Runtime>::async_leaf_fn::<
        u32,
        _,
        _,
    >(
        {
            enum __Expansion {}
            unsafe impl ::gen_core::__private::Promise<::gen_core::__private::Runtime>
            for __Expansion {
                type GenCorePromise9 = ();
            }
            <::gen_core::__private::Runtime>::promised::<__Expansion>()
        },
        move |this_generator| {
            let mut numbers = ::core::option::Option::Some(numbers);
            #[inline(always)]
            async move {
                let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                        this_generator,
                    )
                    .await;
                let numbers = <::gen_core::__private::Runtime>::in_place(
                    this_generator,
                    &mut numbers,
                );
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    {
                        match ::gen_core::__private::ForAwait::in_place(numbers) {
                            mut __stream => {
                                match <::gen_core::__private::Runtime>::pinned(
                                    &mut __stream,
                                ) {
                                    mut __stream => {
                                        loop {
                                            match (
                                                match <::gen_core::__private::Runtime>::wait(
                                                        this_generator,
                                                        if false {
                                                            break 'generator;
                                                        },
                                                        <::gen_core::__private::Runtime>::next(&mut __stream),
                                                    )
                                                    .await
                                                {
                                                    (__next, __output) => {
                                                        __slot = __next;
                                                        __output
                                                    }
                                                },
                                            )
                                                .0
                                            {
                                                ::core::option::Option::Some(number) => {
                                                    (__slot = {
                                                        if false {
                                                            break 'generator;
                                                        }
                                                        let __yielded = <::gen_core::__private::Runtime>::yield_item(
                                                            this_generator,
                                                            ::gen_core::__private::Item {
                                                                item: number + 1,
                                                            },
                                                            __slot,
                                                        );
                                                        __yielded
                                                    }
                                                        .await);
                                                }
                                                ::core::option::Option::None => break,
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                };
            }
        },
    )
}
fn concatenated<S: Stream<Item = u32>>(
    first: impl Stream<Item = u32>,
    second: S,
) -> ::gen_core::AsyncGen<u32, ::gen_core::Tree<impl ::gen_core::Code<Output = ()>>> {
    <::gen_core::__private::Runtime>::async_tree_fn::<
        u32,
        _,
        _,
    >(
        {
            enum __Expansion {}
            unsafe impl ::gen_core::__private::Promise<::gen_core::__private::Runtime>
            for __Expansion {
                type GenCorePromise9 = ();
            }
            <::gen_core::__private::Runtime>::promised::<__Expansion>()
        },
        move |this_generator| {
            let mut first = ::core::option::Option::Some(first);
            let mut second = ::core::option::Option::Some(second);
            #[inline(always)]
            async move {
                use ::gen_core::__private::{IntoItems as _, IntoSource as _};
                use ::gen_core::__private::IntoDelegate as _;
                let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                        this_generator,
                    )
                    .await;
                let first = <::gen_core::__private::Runtime>::in_place(
                    this_generator,
                    &mut first,
                );
                let second = <::gen_core::__private::Runtime>::in_place(
                    this_generator,
                    &mut second,
                );
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    match first {
                        mut __stream => {
                            (
                                match <::gen_core::__private::Runtime>::enter_operand(
                                        this_generator,
                                        <::gen_core::__private::Runtime>::pinned(&mut __stream),
                                        {
                                            if false {
                                                break 'generator;
                                            }
                                            __slot
                                        },
                                        |this_generator, __place, __slot| {
                                            <::gen_core::__private::Runtime>::enter_async(
                                                this_generator,
                                                ::gen_core::__private::PassOnAsync::pass_on(
                                                    this_generator.types,
                                                    __place.delegate().into_items().yield_from_source(),
                                                ),
                                                __slot,
                                            )
                                        },
                                    )
                                    .await
                                {
                                    (__next, __output) => {
                                        __slot = __next;
                                        __output
                                    }
                                },
                            )
                                .0
                        }
                    };
                    match second {
                        mut __stream => {
                            (
                                match <::gen_core::__private::Runtime>::enter_operand(
                                        this_generator,
                                        <::gen_core::__private::Runtime>::pinned(&mut __stream),
                                        {
                                            if false {
                                                break 'generator;
                                            }
                                            __slot
                                        },
                                        |this_generator, __place, __slot| {
                                            <::gen_core::__private::Runtime>::enter_async(
                                                this_generator,
                                                ::gen_core::__private::PassOnAsync::pass_on(
                                                    this_generator.types,
                                                    __place.delegate().into_items().yield_from_source(),
                                                ),
                                                __slot,
                                            )
                                        },
                                    )
                                    .await
                                {
                                    (__next, __output) => {
                                        __slot = __next;
                                        __output
                                    }
                                },
                            )
                                .0
                        }
                    };
                };
            }
        },
    )
}
