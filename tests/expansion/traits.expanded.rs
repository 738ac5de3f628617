trait Walk {
    fn walk(
        &self,
    ) -> ::gen_core::Gen<
        &u32,
        ::gen_core::Tree<impl ::gen_core::__private::Future<Output = ()>>,
    >;
    fn twice(
        &self,
    ) -> ::gen_core::Gen<
        &u32,
        ::gen_core::Tree<impl ::gen_core::__private::Future<Output = ()> + Send>,
    > {
        let (__generator, __make) = <::gen_core::__private::Runtime>::start::<
            &u32,
            (),
        >();
        let __body = {
            #[inline(always)]
            async move {
                use ::gen_core::__private::IntoSource as _;
                let __generator = unsafe {
                    <::gen_core::__private::Runtime>::gen_core_begin(__generator)
                }
                    .await;
                let _ = (&self,);
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    <::gen_core::__private::Runtime>::enter(
                            match __generator {
                                __token => {
                                    unsafe {
                                        <::gen_core::__private::Runtime>::gen_core_frames(
                                            __token,
                                            if false {
                                                break 'generator;
                                            },
                                        )
                                    }
                                }
                            }
                                .await,
                            ::gen_core::__private::Delegate(self.walk())
                                .yield_from_source(),
                        )
                        .await;
                    <::gen_core::__private::Runtime>::enter(
                            match __generator {
                                __token => {
                                    unsafe {
                                        <::gen_core::__private::Runtime>::gen_core_frames(
                                            __token,
                                            if false {
                                                break 'generator;
                                            },
                                        )
                                    }
                                }
                            }
                                .await,
                            ::gen_core::__private::Delegate(self.walk())
                                .yield_from_source(),
                        )
                        .await;
                };
            }
        };
        unsafe { <::gen_core::__private::Runtime>::gen_core_tree(__make, __body) }
    }
}
