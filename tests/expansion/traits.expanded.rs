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
        let body = <::gen_core::__private::Runtime>::body(move |
            generator: ::gen_core::__private::Start<&u32, ()>|
        {
            #[inline(always)]
            async move {
                use ::gen_core::__private::IntoSource as _;
                match &mut <::gen_core::__private::Runtime>::co(generator) {
                    handle => {
                        match unsafe {
                            <::gen_core::__private::Runtime>::gen_core_register(handle)
                        }
                            .await
                        {
                            mut co => {
                                let _ = (&self,);
                                let () = 'generator: {
                                    if false {
                                        break 'generator;
                                    }
                                    <::gen_core::__private::Runtime>::enter(
                                            unsafe {
                                                <::gen_core::__private::Runtime>::gen_core_frames(
                                                    <::gen_core::__private::Runtime>::at(
                                                        &co,
                                                        if false {
                                                            break 'generator;
                                                        },
                                                    ),
                                                    &mut co,
                                                )
                                            }
                                                .await,
                                            ::gen_core::__private::Delegate(self.walk())
                                                .yield_from_source(),
                                            &mut co,
                                        )
                                        .await;
                                    <::gen_core::__private::Runtime>::enter(
                                            unsafe {
                                                <::gen_core::__private::Runtime>::gen_core_frames(
                                                    <::gen_core::__private::Runtime>::at(
                                                        &co,
                                                        if false {
                                                            break 'generator;
                                                        },
                                                    ),
                                                    &mut co,
                                                )
                                            }
                                                .await,
                                            ::gen_core::__private::Delegate(self.walk())
                                                .yield_from_source(),
                                            &mut co,
                                        )
                                        .await;
                                };
                            }
                        }
                    }
                }
            }
        });
        unsafe { <::gen_core::__private::Runtime>::gen_core_tree(body) }
    }
}
