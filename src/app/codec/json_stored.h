// Fast reader of our own leaves, which the writer wrote and the ledger proves. Accepts only the writer's form (no
// spaces). Members are expected in the order written; any order is accepted. An absent optional or vector stays empty.
// An unknown name can only come from a newer version, so reading fails.
#pragma once

#include <charconv>
#include <cstring>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/describe.h"

namespace jinze::codec {

using namespace described;

// The bytes hold a member, an alternative or an enum word that this version does not know.
struct NewerVersion : std::runtime_error {
    explicit NewerVersion(std::string_view name);
};

// The bytes are not in the writer's form: they are damaged or not a leaf.
struct Malformed : std::runtime_error {
    Malformed(std::string_view why, std::size_t byte);
};

namespace stored {
namespace detail {

// Reads the bytes of a leaf once, never past their end. Throws Malformed on anything unexpected.
class Cursor {
public:
    explicit Cursor(std::string_view leaf) : begin_{leaf.data()}, at_{leaf.data()}, end_{leaf.data() + leaf.size()} {}

    bool at_end() const { return at_ == end_; }

    bool take(char c)
    {
        const bool here = at_ != end_ && *at_ == c;
        at_ += here;
        return here;
    }
    // With the size known at compile time the comparison takes a few instructions.
    template <std::size_t size>
    [[gnu::always_inline]] bool take(const char* literal)
    {
        if (static_cast<std::size_t>(end_ - at_) < size || std::memcmp(at_, literal, size) != 0) return false;
        at_ += size;
        return true;
    }
    void expect(char c)
    {
        if (!take(c)) fail("another character was expected");
    }
    // After an item: true if a comma follows, false if `close` follows.
    bool more(char close)
    {
        if (take(',')) return true;
        expect(close);
        return false;
    }

    // Separate because most of a leaf is ids.
    std::uint32_t id()
    {
        std::uint64_t value = 0;
        const char* digit = at_;
        for (; digit != end_ && digit - at_ < 10 && *digit >= '0' && *digit <= '9'; ++digit)
            value = value * 10 + static_cast<std::uint64_t>(*digit - '0');
        if (digit == at_ || value > std::numeric_limits<std::uint32_t>::max())
            fail("a whole number within its range was expected");
        if (*at_ == '0' && digit != at_ + 1) fail("a number has a leading zero");
        at_ = digit;
        return static_cast<std::uint32_t>(value);
    }

    template <Whole T>
    T number()
    {
        T value{};
        const auto [stop, error] = std::from_chars(at_, end_, value);
        if (error != std::errc{}) fail("a whole number within its range was expected");
        const char* digits = at_ + (*at_ == '-');
        if (*digits == '0' && stop != at_ + 1) fail("a number has a leading zero");
        at_ = stop;
        return value;
    }

    // A quoted string that never needs an escape: names, enum words, codes, days.
    std::string_view plain()
    {
        expect('"');
        const char* const start = at_;
        while (at_ != end_ && *at_ != '"' && *at_ != '\\' && static_cast<unsigned char>(*at_) >= ' ') ++at_;
        const std::string_view found{start, at_};
        expect('"');
        return found;
    }
    // The same with a known length. The caller checks each character.
    std::string_view plain(std::size_t size)
    {
        if (static_cast<std::size_t>(end_ - at_) < size + 2 || at_[0] != '"' || at_[size + 1] != '"')
            fail("text of another length was expected");
        const std::string_view found{at_ + 1, size};
        at_ += size + 2;
        return found;
    }
    void text(std::string& into);  // any string; decodes escapes, checks UTF-8

    [[noreturn]] void fail(std::string_view why) const;

private:
    char escaped();

    const char* begin_;
    const char* at_;
    const char* end_;
};

template <class T>
void read_any(Cursor& from, T& into);

void read_code(Cursor& from, Code& into);  // "" is the empty Code
void read_day(Cursor& from, Day& into);
void read_instant(Cursor& from, Instant& into);
void read_digest(Cursor& from, Digest& into);

template <DescribedEnum T>
void read_word(Cursor& from, T& into)
{
    const std::string_view word = from.plain();
    const auto value = value_of<T>(word);
    if (!value) throw NewerVersion{word};
    into = *value;
}

template <Described T>
class Struct {
public:
    explicit Struct(T& into) : into_{into} {}

    void read(Cursor& from)
    {
        from.expect('{');
        bool more = !from.take('}');
        std::size_t index = 0;
        boost::mp11::mp_for_each<List>([&]<class Member>(Member) {
            constexpr auto& key = member_key<T, Member>;
            if (more && from.template take<key.size() - 1>(key.data() + 1)) {
                member<Member>(from, index);
                more = from.more('}');
            }
            ++index;
        });
        for (; more; more = from.more('}')) search(from);  // out of order or unknown
        if ((seen_ | may_lack) != all) from.fail("a member is missing");
    }

private:
    using List = Members<T>;
    static_assert(described_whole<T>, "a member of this struct is missing from its description");
    static_assert(member_count<T> < 64);

    static constexpr std::uint64_t all = (std::uint64_t{1} << member_count<T>)-1;
    static constexpr std::uint64_t may_lack = []<class... M>(boost::mp11::mp_list<M...>) {
        std::uint64_t bits = 0, bit = 1;
        ((bits |= may_be_absent<MemberType<T, M>> ? bit : 0, bit <<= 1), ...);
        return bits;
    }(boost::mp11::mp_rename<List, boost::mp11::mp_list>{});

    template <class Member>
    void member(Cursor& from, std::size_t index)
    {
        seen_ |= std::uint64_t{1} << index;
        read_any(from, into_.*Member::pointer);
    }

    void search(Cursor& from)
    {
        const std::string_view name = from.plain();
        from.expect(':');
        bool found = false;
        std::size_t index = 0;
        boost::mp11::mp_for_each<List>([&]<class Member>(Member) {
            if (!found && name == member_name<T, Member>) {
                found = true;
                if (seen_ >> index & 1) from.fail("a member stands twice");
                member<Member>(from, index);
            }
            ++index;
        });
        if (!found) throw NewerVersion{name};
    }

    T& into_;
    std::uint64_t seen_ = 0;
};

template <class V, class T>
void read_as(Cursor& from, V& into)
{
    read_any(from, into.template emplace<T>());
}
template <class... T>
void read_alternative(Cursor& from, std::variant<T...>& into)
{
    using V = std::variant<T...>;
    static constexpr std::array<void (*)(Cursor&, V&), sizeof...(T)> readings{&read_as<V, T>...};

    from.expect('{');
    const std::string_view name = from.plain();
    from.expect(':');
    const auto& names = alternative_names<V>;
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) throw NewerVersion{name};
    readings[static_cast<std::size_t>(found - names.begin())](from, into);
    from.expect('}');
}

template <class T>
void read_items(Cursor& from, std::vector<T>& into)
{
    static_assert(!std::is_same_v<T, bool>, "a vector of bool has no elements to read into");
    from.expect('[');
    constexpr std::size_t usual = sizeof(T) <= 64 ? 4 : 1;  // avoids reallocation
    for (bool more = !from.take(']'); more; more = from.more(']')) {
        if (into.empty()) into.reserve(usual);
        read_any(from, into.emplace_back());
    }
}

template <class T>
void read_any(Cursor& from, T& into)
{
    if constexpr (std::is_same_v<T, bool>) {
        into = from.take<4>("true");
        if (!into && !from.take<5>("false")) from.fail("true or false was expected");
    } else if constexpr (Whole<T>) {
        into = from.number<T>();
    } else if constexpr (AnyId<T>) {
        into = T{from.id()};
    } else if constexpr (std::is_same_v<T, std::string>) {
        from.text(into);
    } else if constexpr (std::is_same_v<T, Code>) {
        read_code(from, into);
    } else if constexpr (std::is_same_v<T, Day>) {
        read_day(from, into);
    } else if constexpr (std::is_same_v<T, Instant>) {
        read_instant(from, into);
    } else if constexpr (std::is_same_v<T, Digest>) {
        read_digest(from, into);
    } else if constexpr (Optional<T>) {
        read_any(from, into.emplace());
    } else if constexpr (DescribedEnum<T>) {
        read_word(from, into);
    } else if constexpr (Vector<T>) {
        read_items(from, into);
    } else if constexpr (Variant<T>) {
        read_alternative(from, into);
    } else if constexpr (Described<T>) {
        Struct<T>{into}.read(from);
    } else {
        static_assert(sizeof(T) == 0, "the codec has no form for this type");
    }
}

}  // namespace detail

// Reads one leaf. Throws NewerVersion or Malformed. Allocates only what the value needs; the value keeps no reference
// to the leaf.
template <class T>
T read(std::string_view leaf)
{
    detail::Cursor from{leaf};
    T value{};
    detail::read_any(from, value);
    if (!from.at_end()) from.fail("bytes follow the end");
    return value;
}

}  // namespace stored
}  // namespace jinze::codec
