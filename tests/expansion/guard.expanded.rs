fn held(
    cell: &RefCell<Vec<u32>>,
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
            #[allow(clippy::await_holding_lock, clippy::await_holding_refcell_ref)]
            async move {
                let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                        this_generator,
                    )
                    .await;
                let cell = cell;
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    for n in cell.borrow().iter() {
                        (__slot = {
                            if false {
                                break 'generator;
                            }
                            let __yielded = <::gen_core::__private::Runtime>::yield_item(
                                this_generator,
                                ::gen_core::__private::Item {
                                    item: *n,
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
