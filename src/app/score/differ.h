// Compares two described values member by member and names each place where they differ.
#pragma once

#include <functional>

#include "app/codec/json_write.h"

namespace jinze::score {

// The place, what the file has there, what was found: "lines[2025-05].each", "3", "1".
using Tell = std::function<void(const std::string& place, const std::string& file, const std::string& found)>;

template <class T>
void differ(const std::string& place, const T& file, const T& found, const Tell& tell)
{
    if constexpr (std::is_same_v<T, std::string>) {
        if (file != found) tell(place, file, found);
    } else if constexpr (described::Optional<T>) {
        if (file && found) return differ(place, *file, *found, tell);
        if (file.has_value() != found.has_value())
            tell(place, file ? codec::to_json(*file) : "", found ? codec::to_json(*found) : "");
    } else if constexpr (described::Vector<T>) {
        if (file.size() != found.size())
            return tell(place + ".length", std::to_string(file.size()), std::to_string(found.size()));
        for (std::size_t i = 0; i < file.size(); ++i) {
            std::string which = std::to_string(i);
            if constexpr (requires { file[i].label; }) which = found[i].label;
            differ(place + "[" + which + "]", file[i], found[i], tell);
        }
    } else if constexpr (described::Described<T>) {
        boost::mp11::mp_for_each<described::Members<T>>([&]<class Member>(Member) {
            const std::string name{described::member_name<T, Member>};
            differ(place.empty() ? name : place + "." + name, file.*Member::pointer, found.*Member::pointer, tell);
        });
    } else {
        const std::string one = codec::to_json(file), other = codec::to_json(found);
        if (one != other) tell(place, one, other);
    }
}

}  // namespace jinze::score
