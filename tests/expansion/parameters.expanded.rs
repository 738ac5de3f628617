fn parameters(
    a: A,
    __arg1: B,
    __arg2: (C, D),
    e: E,
    f: &F,
) -> ::gen_core::Gen<(), ::gen_core::Leaf<impl ::gen_core::Code<Output = ()>>> {
    <::gen_core::__private::Runtime>::leaf_fn::<
        (),
        (),
        _,
        _,
    >(
        {
            enum __Expansion {}
            unsafe impl ::gen_core::__private::Promise<::gen_core::__private::Runtime>
            for __Expansion {
                type GenCorePromise8 = ();
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
                let a = a;
                let __arg1 = __arg1;
                let (c, d) = __arg2;
                let mut e = e;
                let _ = &f;
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    f.note();
                    (__slot = {
                        if false {
                            break 'generator;
                        }
                        let __yielded = <::gen_core::__private::Runtime>::yield_item(
                            this_generator,
                            ::gen_core::__private::Item {
                                item: (),
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
