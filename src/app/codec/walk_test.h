// A compile-time walk over all members of a described type, so that a test can prove what no event may hold.
#pragma once

#include <string>
#include <vector>

#include "base/describe.h"

namespace jinze::codec {

using namespace described;

// Calls visit.template operator()<M>(path) for each member type M found in T: through structs, and through the elements
// of vectors, optionals and variants (those are visited too, outermost first). `enter<M>()` says whether to enter a
// struct M. Types must not contain themselves.
template <class T, class Visit, class Enter>
void for_each_member_type(const std::string& path, const Visit& visit, const Enter& enter)
{
    visit.template operator()<T>(path);
    if constexpr (Optional<T> || Vector<T>) {
        for_each_member_type<typename T::value_type>(path, visit, enter);
    } else if constexpr (Variant<T>) {
        boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, VariantOf<T>>>(
            [&]<class A>(std::type_identity<A>) {
                const std::string inner = path + (path.empty() ? "" : ".") + std::string{wire_type_name<A>()};
                for_each_member_type<A>(inner, visit, enter);
            });
    } else if constexpr (Described<T>) {
        if (!enter.template operator()<T>()) return;
        boost::mp11::mp_for_each<Members<T>>([&]<class Member>(Member) {
            const std::string inner = path + (path.empty() ? "" : ".") + std::string{member_name<T, Member>};
            for_each_member_type<MemberType<T, Member>>(inner, visit, enter);
        });
    }
}

template <class T, class Visit>
void for_each_member_type(const Visit& visit)
{
    for_each_member_type<T>("", visit, []<class M>() { return true; });
}

// The paths at which T holds a bare std::string outside the allowed types.
template <class T, class... Allowed>
std::vector<std::string> bare_texts()
{
    std::vector<std::string> found;
    for_each_member_type<T>(
        "",
        [&]<class M>(const std::string& path) {
            if constexpr (std::is_same_v<M, std::string>) found.push_back(path);
        },
        []<class M>() { return !(std::is_same_v<M, Allowed> || ...); });
    return found;
}

}  // namespace jinze::codec
