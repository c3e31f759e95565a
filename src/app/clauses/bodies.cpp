#include "app/clauses/bodies.h"

#include <algorithm>
#include <set>

#include "app/clauses/signs.h"

namespace jinze::clauses {
namespace {

constexpr std::size_t shortest_name = 3;

}  // namespace

Bodies::Bodies(std::span<const KnownBody> known)
{
    for (const KnownBody& body : known)
        for (const auto* name : {&body.name, &body.brief})
            if (name->size() >= shortest_name) {
                by_name_.push_back({*name, body.org});
                longest_ = std::max(longest_, name->size());
            }
    std::ranges::sort(by_name_, {}, [](const Entry& it) { return std::pair{std::u16string_view{it.name}, it.org}; });
    const auto same = std::ranges::unique(
        by_name_, [](const Entry& a, const Entry& b) { return a.name == b.name && a.org == b.org; });
    by_name_.erase(same.begin(), same.end());
}

std::vector<Bodies::Named> Bodies::in(std::u16string_view sentence, const Patience* patience) const
{
    std::vector<Named> found;
    for (std::size_t at = 0; at + shortest_name <= sentence.size();) {
        look(patience);
        std::size_t size = begins_a_name(sentence.substr(at)) ? std::min(longest_, sentence.size() - at) : 0;
        for (; size >= shortest_name; --size) {
            const auto all = std::ranges::equal_range(by_name_, sentence.substr(at, size), {},
                                                      [](const Entry& it) { return std::u16string_view{it.name}; });
            if (all.empty()) continue;
            Named named{{at, at + size}, {}};
            for (const Entry& entry : all) named.orgs.push_back(entry.org);
            found.push_back(std::move(named));
            break;
        }
        at += size >= shortest_name ? size : 1;
    }
    return found;
}

bool Bodies::begins_a_name(std::u16string_view text) const
{
    const auto start = text.substr(0, shortest_name);
    const auto it = std::ranges::lower_bound(by_name_, start, {},
                                             [](const Entry& entry) { return std::u16string_view{entry.name}; });
    return it != by_name_.end() && it->name.starts_with(start);
}

std::vector<OrgId> in_order(std::u16string_view sentence, std::span<const Bodies::Named> named)
{
    std::size_t lead = 0;
    for (std::size_t i = 0; i < named.size(); ++i) {
        const auto behind = sentence.substr(named[i].at.until), before = sentence.substr(0, named[i].at.from);
        if (behind.starts_with(u"牵头") ||
            ends_with_any(before, {u"责任单位：", u"牵头单位：", u"牵头：", u"主办单位：", u"承办单位：", u"责任部门：",
                                   u"牵头部门："})) {
            lead = i;
            break;
        }
    }
    // Whom something is reported to does not lead.
    const auto receives = [&](const Bodies::Named& it) {
        return ends_with_any(sentence.substr(0, it.at.from),
                             {u"向", u"报", u"报送", u"经", u"报经", u"报请", u"征求", u"送"});
    };
    std::vector<OrgId> all;
    std::set<OrgId> added;
    const auto add = [&](const Bodies::Named& it) {
        for (const OrgId org : it.orgs)
            if (added.insert(org).second) all.push_back(org);
    };
    if (!named.empty() && !receives(named[lead])) add(named[lead]);
    for (const Bodies::Named& it : named)
        if (!receives(it)) add(it);
    return all;
}

}  // namespace jinze::clauses
