fn ticks(
    clock: &Clock,
) -> ::gen_core::AsyncGen<
    Instant,
    ::gen_core::Leaf<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let (generator, make) = <::gen_core::__private::Runtime>::start::<Instant, ()>();
    let body = {
        #[inline(always)]
        async move {
            let generator = unsafe {
                <::gen_core::__private::Runtime>::gen_core_begin(generator)
            }
                .await;
            let _ = (&clock,);
            let () = 'generator: {
                if false {
                    break 'generator;
                }
                loop {
                    let tick = <::gen_core::__private::Runtime>::wait(clock.tick())
                        .await;
                    unsafe {
                        <::gen_core::__private::Runtime>::gen_core_here(
                            &generator,
                            if false {
                                break 'generator;
                            },
                        )
                    }
                        .yield_(tick)
                        .await;
                }
            };
        }
    };
    unsafe { <::gen_core::__private::Runtime>::gen_core_async_leaf(make, body) }
}
fn lines(
    path: &Path,
) -> ::gen_core::AsyncGen<
    io::Result<String>,
    ::gen_core::Tree<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let (generator, make) = <::gen_core::__private::Runtime>::start::<
        io::Result<String>,
        (),
    >();
    let body = {
        #[inline(always)]
        async move {
            use ::gen_core::__private::IntoSource as _;
            let generator = unsafe {
                <::gen_core::__private::Runtime>::gen_core_begin(generator)
            }
                .await;
            match <::gen_core::__private::Runtime>::lend(
                &mut <::gen_core::__private::Runtime>::co(&generator),
            ) {
                mut co => {
                    unsafe {
                        <::gen_core::__private::Runtime>::gen_core_register(&mut co)
                    }
                        .await;
                    let generator = <::gen_core::__private::Runtime>::has_handle(
                        generator,
                    );
                    let _ = (&path,);
                    let last: io::Result<String> = 'last: {
                        let () = 'generator: {
                            if false {
                                break 'generator;
                            }
                            let file = match ::gen_core::__private::Try::branch(
                                <::gen_core::__private::Runtime>::wait(File::open(path))
                                    .await,
                            ) {
                                ::gen_core::__private::ControlFlow::Continue(value) => value,
                                ::gen_core::__private::ControlFlow::Break(residual) => {
                                    break 'last ::gen_core::__private::FromResidual::from_residual(
                                        residual,
                                    );
                                }
                            };
                            {
                                use ::gen_core::__private::IntoStream as _;
                                match ::gen_core::__private::Head(split(file)).into_stream()
                                {
                                    stream => {
                                        match ::core::pin::pin!(stream) {
                                            mut stream => {
                                                'all: loop {
                                                    match <::gen_core::__private::Runtime>::next(&mut stream)
                                                        .await
                                                    {
                                                        ::core::option::Option::Some(line) => {
                                                            if match ::gen_core::__private::Try::branch(line) {
                                                                ::gen_core::__private::ControlFlow::Continue(value) => value,
                                                                ::gen_core::__private::ControlFlow::Break(residual) => {
                                                                    break 'last ::gen_core::__private::FromResidual::from_residual(
                                                                        residual,
                                                                    );
                                                                }
                                                            }
                                                                .is_empty()
                                                            {
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
                            <::gen_core::__private::Runtime>::enter_async(
                                    unsafe {
                                        <::gen_core::__private::Runtime>::gen_core_frames(
                                            &generator,
                                            if false {
                                                break 'generator;
                                            },
                                        )
                                    }
                                        .await,
                                    ::gen_core::__private::Delegate(lines(&path.join("more")))
                                        .yield_from_source(),
                                )
                                .await;
                            <::gen_core::__private::Runtime>::enter_async(
                                    unsafe {
                                        <::gen_core::__private::Runtime>::gen_core_frames(
                                            &generator,
                                            if false {
                                                break 'generator;
                                            },
                                        )
                                    }
                                        .await,
                                    ::gen_core::__private::Delegate(
                                            local!(
                                                < ::gen_core::__private::Runtime > ::at(& co, if false {
                                                break 'generator })
                                                .nest_async(::gen_core::__private::Delegate(ticks())
                                                .yield_from_source(), & mut co). await
                                            ),
                                        )
                                        .yield_from_source(),
                                )
                                .await;
                        };
                        return;
                    };
                    unsafe {
                        <::gen_core::__private::Runtime>::gen_core_here(&generator, ())
                    }
                        .yield_(last)
                        .await
                }
            }
        }
    };
    unsafe { <::gen_core::__private::Runtime>::gen_core_async_tree(make, body) }
}
fn block() -> impl Stream<Item = u32> {
    {
        let (generator, make) = <::gen_core::__private::Runtime>::start::<_, ()>();
        let body = {
            #[inline(always)]
            async move {
                let generator = unsafe {
                    <::gen_core::__private::Runtime>::gen_core_begin(generator)
                }
                    .await;
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    unsafe {
                        <::gen_core::__private::Runtime>::gen_core_here(
                            &generator,
                            if false {
                                break 'generator;
                            },
                        )
                    }
                        .yield_(<::gen_core::__private::Runtime>::wait(one()).await)
                        .await;
                };
            }
        };
        unsafe { <::gen_core::__private::Runtime>::gen_core_async_leaf(make, body) }
    }
}
