trait Walk {
    fn walk(
        &self,
    ) -> ::gen_core::Gen<&u32, ::gen_core::Tree<impl ::gen_core::Code<Output = ()>>>;
    fn twice(
        &self,
    ) -> ::gen_core::Gen<
        &u32,
        ::gen_core::Tree<impl ::gen_core::Code<Output = ()> + Send>,
    > {
        ::gen_core::__private::SentArgument::boxer(&self)
            .keep(
                <::gen_core::__private::Runtime>::tree_fn::<
                    &u32,
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
                            use ::gen_core::__private::{IntoItems as _, IntoSource as _};
                            let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                                    this_generator,
                                )
                                .await;
                            let _ = &self;
                            let () = 'generator: {
                                if false {
                                    break 'generator;
                                }
                                (
                                    match <::gen_core::__private::Runtime>::enter_plain(
                                            this_generator,
                                            ::gen_core::__private::PassOn::pass_on(
                                                this_generator.types,
                                                ::gen_core::__private::Delegate(self.walk())
                                                    .into_items()
                                                    .yield_from_source(),
                                            ),
                                            {
                                                if false {
                                                    break 'generator;
                                                }
                                                __slot
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
                                    .0;
                                (
                                    match <::gen_core::__private::Runtime>::enter_plain(
                                            this_generator,
                                            ::gen_core::__private::PassOn::pass_on(
                                                this_generator.types,
                                                ::gen_core::__private::Delegate(self.walk())
                                                    .into_items()
                                                    .yield_from_source(),
                                            ),
                                            {
                                                if false {
                                                    break 'generator;
                                                }
                                                __slot
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
                                    .0;
                            };
                        }
                    },
                ),
            )
    }
}
