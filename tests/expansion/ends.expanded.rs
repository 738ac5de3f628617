fn strict(
    n: Option<u32>,
) -> ::gen_core::Gen<Option<u32>, ::gen_core::Leaf<impl ::gen_core::Code<Output = ()>>> {
    <::gen_core::__private::Runtime>::leaf_fn::<
        Option<u32>,
        (),
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
                {
                    #[inline(always)]
                    async move {
                        let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                                this_generator,
                            )
                            .await;
                        let n = n;
                        if false {
                            use ::gen_core::__private::MustEnd as _;
                            return { this_generator.types.items.none() }.must_end();
                        }
                        let () = 'generator: {
                            if false {
                                break 'generator;
                            }
                            if let Some(0) = n {
                                return <::gen_core::__private::Runtime>::done();
                            }
                            if let Some(1) = n {
                                return {
                                    let () = (
                                        (__slot = {
                                            if false {
                                                break 'generator;
                                            }
                                            let __yielded = <::gen_core::__private::Runtime>::yield_item(
                                                this_generator,
                                                ::gen_core::__private::Item {
                                                    item: n,
                                                },
                                                __slot,
                                            );
                                            __yielded
                                        }
                                            .await),
                                    )
                                        .0;
                                    <::gen_core::__private::Runtime>::done()
                                };
                            }
                            (__slot = {
                                if false {
                                    break 'generator;
                                }
                                let __yielded = <::gen_core::__private::Runtime>::yield_item(
                                    this_generator,
                                    ::gen_core::__private::Item {
                                        item: Some(n?),
                                    },
                                    __slot,
                                );
                                __yielded
                            }
                                .await);
                            custom!(
                                n => { return < ::gen_core::__private::Runtime > ::done(); }
                            );
                            return None;
                        };
                        <::gen_core::__private::Runtime>::done()
                    }
                },
            )
        },
    )
}
fn hidden(
    n: u32,
) -> ::gen_core::Gen<
    io::Result<u32>,
    ::gen_core::Leaf<impl ::gen_core::Code<Output = ()>>,
> {
    <::gen_core::__private::Runtime>::leaf_fn::<
        io::Result<u32>,
        (),
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
                {
                    #[inline(always)]
                    async move {
                        let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                                this_generator,
                            )
                            .await;
                        let n = n;
                        if false {
                            use ::gen_core::__private::MayEnd as _;
                            return this_generator.types.items.may_end();
                        }
                        let () = 'generator: {
                            if false {
                                break 'generator;
                            }
                            ensure!(n > 0, "zero");
                            (__slot = {
                                if false {
                                    break 'generator;
                                }
                                let __yielded = <::gen_core::__private::Runtime>::yield_item(
                                    this_generator,
                                    ::gen_core::__private::Item {
                                        item: Ok(n),
                                    },
                                    __slot,
                                );
                                __yielded
                            }
                                .await);
                        };
                        <::gen_core::__private::Runtime>::done()
                    }
                },
            )
        },
    )
}
fn in_a_block() {
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
        <::gen_core::__private::Runtime>::leaf(
            __build,
            <::gen_core::__private::Runtime>::fallible(
                __build,
                {
                    #[inline(always)]
                    async {
                        let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                                this_generator,
                            )
                            .await;
                        if false {
                            use ::gen_core::__private::MustEnd as _;
                            return { this_generator.types.items.none() }.must_end();
                        }
                        let () = 'generator: {
                            if false {
                                break 'generator;
                            }
                            return Err("failed");
                            (__slot = {
                                if false {
                                    break 'generator;
                                }
                                let __yielded = <::gen_core::__private::Runtime>::yield_item(
                                    this_generator,
                                    ::gen_core::__private::Item {
                                        item: Ok(1),
                                    },
                                    __slot,
                                );
                                __yielded
                            }
                                .await);
                        };
                        <::gen_core::__private::Runtime>::done()
                    }
                },
            ),
        )
    }
}
#[foreign::attribute]
fn seen(
    n: u32,
) -> ::gen_core::Gen<
    Result<u32, Error>,
    ::gen_core::Tree<impl ::gen_core::Code<Output = ()>>,
> {
    ::gen_core::__private::fallible_from_fn_tree(async move |
        __co: &mut ::gen_core::Co<Result<u32, Error>, ()>|
    {
        use ::gen_core::__private::{IntoItems as _, IntoSource as _};
        let mut __co = ::gen_core::__private::CoRef::new(__co);
        let n = n;
        if false {
            use ::gen_core::__private::MustEnd as _;
            return { <::gen_core::__private::Runtime>::types_of(&__co).items.none() }
                .must_end();
        }
        let () = '__generator: {
            if false {
                break '__generator;
            }
            <::gen_core::__private::Runtime>::at(
                    &__co,
                    if false {
                        break '__generator;
                    },
                )
                .nest(
                    ::gen_core::__private::PassOn::pass_on(
                        <::gen_core::__private::Runtime>::types_of(&__co),
                        ::gen_core::__private::Delegate([Ok(n)])
                            .into_items()
                            .yield_from_source(),
                    ),
                    &mut __co,
                )
                .await;
            Err(Error)?;
        };
        <::gen_core::__private::Runtime>::done()
    })
}
fn not_hidden(
    n: Option<u32>,
) -> ::gen_core::Gen<u32, ::gen_core::Leaf<impl ::gen_core::Code<Output = ()>>> {
    <::gen_core::__private::Runtime>::leaf_fn::<
        u32,
        (),
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
                let this_generator = <::gen_core::__private::Runtime>::begin(
                        this_generator,
                    )
                    .await;
                match <::gen_core::__private::Runtime>::lend(
                    &mut <::gen_core::__private::Runtime>::co(this_generator),
                ) {
                    mut __co => {
                        <::gen_core::__private::Runtime>::register(
                                this_generator,
                                &mut __co,
                            )
                            .await;
                        let n = n;
                        let () = 'generator: {
                            if false {
                                break 'generator;
                            }
                            '__generator: {
                                if false {
                                    break '__generator;
                                }
                                macro_rules! optional {
                                    ($($n:expr)?) => {
                                        $(match { let __suspended = < ::gen_core::__private::Runtime
                                        > ::at(& __co, if false { break '__generator })
                                        .yield_(::gen_core::__private::Item { item : $n }, & mut
                                        __co); __suspended } { __suspended => __suspended. await
                                        };)?
                                    };
                                }
                                let first = vec![|| Some(n ?)];
                                {
                                    let __yielded = <::gen_core::__private::Runtime>::yield_(
                                        this_generator,
                                        if false {
                                            break 'generator;
                                        },
                                        ::gen_core::__private::Item {
                                            item: 1,
                                        },
                                    );
                                    __yielded
                                }
                                    .await;
                            }
                        };
                    }
                }
            }
        },
    )
}
