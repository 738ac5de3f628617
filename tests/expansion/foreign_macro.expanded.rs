fn in_macros(
    n: u32,
) -> ::gen_core::Gen<u32, ::gen_core::Tree<impl ::gen_core::Code<Output = ()>>> {
    <::gen_core::__private::Runtime>::tree_fn::<
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
                use ::gen_core::__private::{IntoItems as _, IntoSource as _};
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
                                println!(
                                    "{}", { match { let __suspended = <
                                    ::gen_core::__private::Runtime > ::at(& __co, if false {
                                    break '__generator }).yield_(::gen_core::__private::Item {
                                    item : n }, & mut __co); __suspended } { __suspended =>
                                    __suspended. await }; n }
                                );
                                custom!(
                                    < ::gen_core::__private::Runtime > ::at(& __co, if false {
                                    break '__generator })
                                    .nest(::gen_core::__private::PassOn::pass_on(<
                                    ::gen_core::__private::Runtime > ::types_of(& __co),
                                    ::gen_core::__private::Delegate(inner(n)).into_items()
                                    .yield_from_source()), & mut __co). await => done
                                );
                            }
                        };
                    }
                }
            }
        },
    )
}
