fn either(
    a: Receiver<u32>,
    b: Receiver<u32>,
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
            let __build = <::gen_core::__private::Runtime>::build(&this_generator);
            <::gen_core::__private::Runtime>::in_task_tree(
                __build,
                {
                    #[inline(always)]
                    async move {
                        use ::gen_core::__private::{IntoItems as _, IntoSource as _};
                        use ::gen_core::__private::IntoDelegate as _;
                        let this_generator = <::gen_core::__private::Runtime>::begin_in_task(
                                this_generator,
                            )
                            .await;
                        let mut a = a;
                        let mut b = b;
                        let () = 'generator: {
                            if false {
                                break 'generator;
                            }
                            loop {
                                let item = tokio::select! {
                                    Some(item) = a.recv() => item, Some(item) = b.recv() =>
                                    item, else => return,
                                };
                                (
                                    ::gen_core::__private::Await::into_future(a.ready()).await,
                                )
                                    .0;
                                {
                                    let __yielded = <::gen_core::__private::Runtime>::yield_in_task(
                                        this_generator,
                                        if false {
                                            break 'generator;
                                        },
                                        ::gen_core::__private::Item {
                                            item: item,
                                        },
                                    );
                                    __yielded
                                }
                                    .await;
                                <::gen_core::__private::Runtime>::enter_operand(
                                        <::gen_core::__private::Runtime>::frames_in_task(
                                                this_generator,
                                                if false {
                                                    break 'generator;
                                                },
                                            )
                                            .await,
                                        once(1),
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
                    }
                },
            )
        },
    )
}
