// A small scheme for tests: a heading, three levels, one part; and the items that a test adds.
#pragma once

#include <doctest/doctest.h>

#include "domain/scheme/load.h"
#include "domain/scheme/names.h"

namespace jinze::scheme::test {

inline const std::string heading = R"([scheme]
id = "small"
title = "小办法"
for = ["branch"]
from = 2026-01-01
[[document]]
id = "d"
title = "考核细则"
[[level]]
id = "light"
title = "轻"
[[level]]
id = "heavy"
title = "重"
[[part]]
id = "p"
title = "部分"
full = 20
)";

inline const std::string example = R"([[item.example]]
says = "没有这样的事实"
loses = 0
)";

// An item of the part with these lines; it stands on line 19 if it is the first.
inline std::string item(const std::string& lines, const std::string& id = "one")
{
    return "[[item]]\nid = \"" + id + "\"\ntitle = \"行" + id +
           "\"\npart = \"p\"\nsource = { document = \"d\", row = 1 }\n" + lines + "\n";
}

inline std::expected<Loaded, catalogue::Problems> read(const std::string& text)
{
    return load({"mine.toml", text}, catalogue::built_in());
}

// All problems, in English.
inline std::vector<std::string> all_told(const std::string& text)
{
    std::vector<std::string> told;
    const auto loaded = read(text);
    if (loaded) return told;
    const auto lines = catalogue::printable(loaded.error());
    for (std::size_t i = 1; i < lines.size(); i += 2) told.push_back(lines[i]);
    return told;
}

// The only problem of the heading with these items; or what else there is.
inline std::string told(const std::string& items)
{
    const auto all = all_told(heading + items + example);
    if (all.empty()) return "nothing";
    if (all.size() > 1)
        for (const std::string& line : all) MESSAGE(line);
    return all.size() == 1 ? all.front() : "several: " + all.front();
}

inline Scheme scheme_of(const std::string& items, const std::string& top = heading)
{
    auto loaded = read(top + items + example);
    if (!loaded)
        for (const std::string& line : catalogue::printable(loaded.error())) MESSAGE(line);
    REQUIRE(loaded.has_value());
    return loaded->scheme;
}

inline Fact fact(const std::string& name, const std::string& label)
{
    const auto named = fact_named(name, catalogue::built_in());
    REQUIRE_MESSAGE(named.has_value(), name);
    Fact it;
    it.name = *named;
    it.label = label;
    it.evidence = {"r" + label};
    return it;
}

inline Fact stands(const std::string& name, const std::string& label, duty::Standing standing)
{
    Fact it = fact(name, label);
    it.standing = standing;
    return it;
}

inline const Node& node_of(const Node& node, std::string_view id)
{
    static const Node none;
    if (node.id == id) return node;
    for (const Node& below : node.below)
        if (const Node& found = node_of(below, id); &found != &none) return found;
    return none;
}

inline Exact number(const char* text) { return *Hundredths::from(text); }

}  // namespace jinze::scheme::test

template <>
struct doctest::StringMaker<jinze::scheme::Exact> {
    static String convert(const jinze::scheme::Exact& number) { return number.text().c_str(); }
};
template <>
struct doctest::StringMaker<jinze::scheme::Hundredths> {
    static String convert(const jinze::scheme::Hundredths& number) { return number.text().c_str(); }
};
