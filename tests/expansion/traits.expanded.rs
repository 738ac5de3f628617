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
            start: ::gen_core::__private::Start<&u32, ()>|
        {
            #[inline(always)]
            async move {
                use ::gen_core::__private::IntoSource as _;
                match &mut <::gen_core::__private::Runtime>::co(start) {
                    handle => {
                        match unsafe {
                            <::gen_core::__private::Runtime>::register(handle)
                        }
                            .await
                        {
                            mut co => {
                                let _ = (&self,);
                                let () = 'body: {
                                    if false {
                                        break 'body;
                                    }
                                    <::gen_core::__private::Runtime>::enter(
                                            unsafe {
                                                <::gen_core::__private::Runtime>::frames(
                                                    <::gen_core::__private::Runtime>::at(
                                                        &co,
                                                        if false {
                                                            break 'body;
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
                                                <::gen_core::__private::Runtime>::frames(
                                                    <::gen_core::__private::Runtime>::at(
                                                        &co,
                                                        if false {
                                                            break 'body;
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
        unsafe { <::gen_core::__private::Runtime>::tree(body) }
    }
}
