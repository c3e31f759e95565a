#include "domain/assembly/said.h"

#include <algorithm>
#include <charconv>

namespace jinze::district {
namespace {

// What each room states, and what belongs to none.
template <class T>
std::vector<T> joined(const auto& of_room, std::span<const T> of_none)
{
    std::vector<T> all;
    const auto add = [&](std::span<const T> some) { all.insert(all.end(), some.begin(), some.end()); };
    boost::mp11::mp_for_each<AllRules>([&](auto room) { add(of_room(room)); });
    add(of_none);
    return all;
}

std::vector<List> all_lists()
{
    return joined<List>([](auto room) { return room.lists; }, lists::in_common);
}

template <class C>
concept HoldsText =
    requires(C c) { c.name.text; } || requires(C c) { c.text.text; } || requires(C c) { c.title.text; } ||
    requires(C c) { c.reason.text; } || requires(C c) { c.why.text; } || requires(C c) { c.words; } ||
    requires(C c) { c.identity; } || requires(C c) { c.excuses; } || requires(C c) { c.duties; };
template <class C>
concept Cleaned = requires(TextDoor& door, C& c) { clean_texts(door, c); };

std::string entry_of(std::string_view path, std::string_view List::* language, std::string_view colon)
{
    const auto open = path.rfind('['), close = path.rfind(']');
    if (open == path.npos || close == path.npos || close < open) return {};
    int item = 0;
    const auto [end, error] = std::from_chars(path.data() + open + 1, path.data() + close, item);
    const auto lists = all_lists();
    const auto found = std::ranges::find(lists, path.substr(0, open), &List::path);
    if (error != std::errc{} || end != path.data() + close || found == lists.end()) return {};
    std::string words{(*found).*language};
    words.replace(words.find("{n}"), 3, std::to_string(item + 1));
    return words.append(colon);
}

}  // namespace

std::vector<Refusal> all_refusals()
{
    return joined<Refusal>([](auto room) { return room.refusals; }, refusals::in_common);
}

std::vector<TextRule> all_texts()
{
    return joined<TextRule>([](auto room) { return room.texts; }, texts::beside_the_ledger);
}

std::string entry_in_chinese(std::string_view path) { return entry_of(path, &List::chinese, "："); }
std::string entry_in_english(std::string_view path) { return entry_of(path, &List::english, ": "); }

std::expected<Command, Refused> clean(const Command& command)
{
    TextDoor door;
    Command taken = command;
    std::visit(
        [&]<class C>(C& it) {
            static_assert(Cleaned<C> || !HoldsText<C>,
                          "a command with texts that nobody cleans: say which (clean_texts)");
            if constexpr (Cleaned<C>) clean_texts(door, it);
        },
        taken);
    if (door.no()) return std::unexpected{*std::move(door.no())};
    return taken;
}

}  // namespace jinze::district
