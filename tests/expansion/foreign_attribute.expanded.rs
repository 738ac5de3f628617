#[foreign::attribute]
fn seen(
    n: u32,
) -> ::gen_core::Gen<u32, ::gen_core::Tree<impl ::gen_core::Code<Output = ()>>> {
    ::gen_core::__private::from_fn_tree(async move |__co: &mut ::gen_core::Co<u32, ()>| {
        use ::gen_core::__private::{IntoItems as _, IntoSource as _};
        let mut __co = ::gen_core::__private::CoRef::new(__co);
        let n = n;
        let () = '__generator: {
            if false {
                break '__generator;
            }
            match {
                let __suspended = <::gen_core::__private::Runtime>::at(
                        &__co,
                        if false {
                            break '__generator;
                        },
                    )
                    .yield_(
                        ::gen_core::__private::Item {
                            item: n,
                        },
                        &mut __co,
                    );
                __suspended
            } {
                __suspended => __suspended.await,
            };
            <::gen_core::__private::Runtime>::at(
                    &__co,
                    if false {
                        break '__generator;
                    },
                )
                .nest(
                    ::gen_core::__private::PassOn::pass_on(
                        <::gen_core::__private::Runtime>::types_of(&__co),
                        ::gen_core::__private::Delegate([n])
                            .into_items()
                            .yield_from_source(),
                    ),
                    &mut __co,
                )
                .await;
        };
    })
}
