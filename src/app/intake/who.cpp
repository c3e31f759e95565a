#include "app/intake/who.h"

#include <fmt/format.h>

#include "app/words/words.h"
#include "base/text.h"
#include "domain/registry/national_id.h"

namespace jinze::intake {

std::optional<PersonId> person_named(Pass& pass, RowReader& row, std::string_view key, const std::string& name,
                                     const std::string& id_number, std::span<const PersonId> nearest)
{
    auto named = pass.names.persons(name);
    if (!id_number.empty()) {
        const auto person = pass.names.person_by_number(id_number);
        if (person && std::find(named.begin(), named.end(), *person) != named.end()) return person;
        if (person)
            row.reject(key, "id.held_by_another", "该号码在系统中属于另一人（姓名不同），请核对。",
                       "In the system this number belongs to another person (the names differ); please check.");
        else
            row.reject(key, "person.unknown", "系统中没有该号码的人员，请先导入党员。",
                       "No person in the system has this number; import the people first.");
        return {};
    }
    if (named.size() > 1 && !nearest.empty()) {
        std::vector<PersonId> near;
        std::copy_if(named.begin(), named.end(), std::back_inserter(near),
                     [&](PersonId id) { return std::find(nearest.begin(), nearest.end(), id) != nearest.end(); });
        if (near.size() == 1) return near.front();
    }
    if (named.size() == 1) return named.front();
    if (named.empty())
        row.reject(key, "person.unknown", fmt::format("系统中没有姓名为“{}”的人员，请先导入党员。", excerpt(name)),
                   fmt::format("No person in the system is called \"{}\"; import the people first.", excerpt(name)));
    else
        row.reject(
            key, "person.several",
            fmt::format("有{}人姓名为“{}”，请在姓名后填写公民身份号码。", named.size(), excerpt(name)),
            fmt::format("{} people have the name \"{}\"; write the ID number beside it.", named.size(), excerpt(name)));
    return {};
}

std::optional<PersonId> person_in_text(Pass& pass, RowReader& row, std::string_view key, std::string_view text,
                                       std::span<const PersonId> nearest)
{
    // The last 18 characters, if they are an ID number.
    const std::string plain = trimmed(plain_width(text));
    if (plain.size() > 18) {
        const std::string number = registry::clean_national_id(plain.substr(plain.size() - 18));
        if (registry::check_national_id(number, pass.today).fine())
            return person_named(pass, row, key, trimmed(plain.substr(0, plain.size() - 18)), number);
    }
    return person_named(pass, row, key, std::string{text}, {}, nearest);
}

namespace {

// Those alive that are called so for short; bodies before offices, if a body is meant.
std::vector<OrgId> called_briefly(const Pass& pass, std::string_view name, Pass::Meant meant)
{
    auto all = pass.names.briefly(name);
    std::erase_if(all, [&](OrgId id) { return pass.people()[id].life.until_known(pass.today) != never; });
    std::vector<OrgId> fit = all;
    std::erase_if(fit, [&](OrgId id) {
        return (pass.people()[id].kind == registry::OrgKind::unit) != (meant != Pass::Meant::body);
    });
    return fit.empty() && meant != Pass::Meant::office_only ? all : fit;
}

void reject_ambiguous(const Pass& pass, RowReader& row, std::string_view key, const std::string& name,
                      std::span<const OrgId> all)
{
    std::string names;
    for (const OrgId org : all) names += (names.empty() ? "“" : "、“") + pass.names.name(org) + "”";
    row.reject(key, "organisation.several", fmt::format("“{}”可指{}：请填写全称。", excerpt(name, 40), names),
               fmt::format("\"{}\" may be {}; write the full name.", excerpt(name, 40), names));
}

}  // namespace

std::vector<OrgId> organisations_in(Pass& pass, RowReader& row, std::string_view key, Pass::Meant meant)
{
    const std::string text = row.text(key);
    std::vector<OrgId> found;
    if (text.empty()) return found;
    for (const std::string& name : pass.names.knows(text) ? std::vector{text} : words::parts_of_list(text)) {
        const auto org = pass.organisation(name, meant);
        const auto briefly = org ? std::vector{*org} : called_briefly(pass, name, meant);
        if (briefly.size() == 1)
            found.push_back(briefly.front());
        else if (briefly.size() > 1)
            reject_ambiguous(pass, row, key, name, briefly);
        else
            row.reject(key, "organisation.unknown",
                       fmt::format("没有名称为“{}”的组织，请填写全称。", excerpt(name, 40)),
                       fmt::format("No organisation is called \"{}\"; write its full name.", excerpt(name, 40)));
    }
    return found;
}

}  // namespace jinze::intake
