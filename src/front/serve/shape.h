// JSON Schema (OpenAPI 3.1) of all answers and inputs, from the description of each struct, which
// app/codec/json_write.h uses too, so that both always agree.
#pragma once

#include <map>
#include <string>

#include "app/codec/json_strict.h"
#include "base/describe.h"
#include "domain/district/describe.h"

namespace jinze::serve {

// A closed list of words: its enum, and in x-words what each is called, if it has names.
std::string closed(const words::ClosedWords& words);

// Named schemas by name, as JSON. Two types of one name are a bug.
class Shapes {
public:
    // The schema to use in place of a T.
    template <class T>
    std::string of()
    {
        using namespace described;
        if constexpr (std::is_same_v<T, bool>)
            return R"({"type":"boolean"})";
        else if constexpr (Whole<T> || AnyId<T>)
            return R"({"type":"integer"})";
        else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, Code>)
            return R"({"type":"string"})";
        else if constexpr (std::is_same_v<T, Day>)
            return R"({"type":"string","format":"date"})";
        else if constexpr (std::is_same_v<T, Instant>)
            return R"({"type":"string","format":"date-time"})";
        else if constexpr (std::is_same_v<T, Digest>)
            return R"({"type":"string","pattern":"^[0-9a-f]{64}$"})";
        else if constexpr (std::is_same_v<T, codec::strict::Flat>)
            return act();
        else if constexpr (Optional<T>)
            return of<typename T::value_type>();
        else if constexpr (Vector<T>)
            return R"({"type":"array","items":)" + of<typename T::value_type>() + "}";
        else
            return named<T>();
    }
    const std::map<std::string, std::string>& all() const { return named_; }

private:
    // Any act of the office, each with its own schema.
    std::string act();

    template <class T>
    std::string named()
    {
        const std::string name{described::wire_type_name<T>()};
        const void* const self = &mark<T>;
        if (const auto [known, added] = marks_.emplace(name, self); !added) {
            ensure(known->second == self);
        } else {
            named_[name];  // ends the recursion of a struct that holds itself
            named_[name] = body<T>();
        }
        return R"({"$ref":"#/components/schemas/)" + name + "\"}";
    }

    template <class T>
    std::string body()
    {
        if constexpr (described::DescribedEnum<T>) {
            return closed(words::closed_words<T>());
        } else {
            std::string properties, required;
            boost::mp11::mp_for_each<described::Members<T>>([&]<class Member>(Member) {
                const std::string name{described::member_name<T, Member>};
                using Type = described::MemberType<T, Member>;
                properties += (properties.empty() ? "\"" : ",\"") + name + "\":" + of<Type>();
                if constexpr (!described::Optional<Type>) required += (required.empty() ? "\"" : ",\"") + name + '"';
            });
            return R"({"type":"object","additionalProperties":false,"properties":{)" + properties +
                   R"(},"required":[)" + required + "]}";
        }
    }

    template <class T>
    static constexpr char mark = 0;
    std::map<std::string, std::string> named_;
    std::map<std::string, const void*> marks_;
};

}  // namespace jinze::serve
