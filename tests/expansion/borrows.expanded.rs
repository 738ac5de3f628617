fn named<'a, 'unused>(
    text: &'a str,
) -> ::gen_core::Gen<
    usize,
    ::gen_core::Leaf<
        impl ::gen_core::Code<Output = ()> + ::gen_core::diagnostics::Borrows<'a>,
    >,
> {
    <::gen_core::__private::Runtime>::leaf_fn::<
        usize,
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
                let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                        this_generator,
                    )
                    .await;
                let text = text;
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
                                item: text.len(),
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
fn elided(
    text: &str,
) -> ::gen_core::Gen<
    usize,
    ::gen_core::Leaf<
        impl ::gen_core::Code<Output = ()> + ::gen_core::diagnostics::Borrows<'_>,
    >,
> {
    <::gen_core::__private::Runtime>::leaf_fn::<
        usize,
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
                let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                        this_generator,
                    )
                    .await;
                let text = text;
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
                                item: text.len(),
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
fn perhaps_two(
    words: Words,
    limit: &usize,
) -> ::gen_core::Gen<usize, ::gen_core::Leaf<impl ::gen_core::Code<Output = ()>>> {
    <::gen_core::__private::Runtime>::leaf_fn::<
        usize,
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
                let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                        this_generator,
                    )
                    .await;
                let words = words;
                let limit = limit;
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
                                item: *limit,
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
impl Text {
    fn of_self(
        &self,
        limit: &usize,
    ) -> ::gen_core::Gen<
        usize,
        ::gen_core::Leaf<
            impl ::gen_core::Code<Output = ()> + ::gen_core::diagnostics::Borrows<'_>,
        >,
    > {
        <::gen_core::__private::Runtime>::leaf_fn::<
            usize,
            (),
            _,
            _,
        >(
            {
                enum __Expansion {}
                unsafe impl ::gen_core::__private::Promise<
                    ::gen_core::__private::Runtime,
                > for __Expansion {
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
                    let _ = &self;
                    let limit = limit;
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
                                    item: *limit,
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
impl Words for Text {
    fn of_a_trait(
        &self,
    ) -> ::gen_core::Gen<usize, ::gen_core::Tree<impl ::gen_core::Code<Output = ()>>> {
        <::gen_core::__private::Runtime>::tree_fn::<
            usize,
            (),
            _,
            _,
        >(
            {
                enum __Expansion {}
                unsafe impl ::gen_core::__private::Promise<
                    ::gen_core::__private::Runtime,
                > for __Expansion {
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
                    let _ = &self;
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
                                    item: self.len(),
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
fn of_texts_that_live_on(
    texts: &[&'static str],
) -> ::gen_core::Gen<usize, ::gen_core::Leaf<impl ::gen_core::Code<Output = ()>>> {
    <::gen_core::__private::Runtime>::leaf_fn::<
        usize,
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
                let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                        this_generator,
                    )
                    .await;
                let texts = texts;
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
                                item: texts.len(),
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
