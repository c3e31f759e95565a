#include "app/input/line.h"

#include <fmt/format.h>

#include <charconv>

#include "app/codec/problem.h"
#include "app/words/goals.h"
#include "app/words/words.h"
#include "base/no_day.h"
#include "domain/district/refusals.h"
#include "domain/duty/obligation.h"
#include "domain/registry_rules/refusals.h"
#include "domain/scheme/hundredths.h"

namespace jinze::input {

using codec::strict::shortened;

std::expected<Day, Bilingual> day_said(const std::string& text)
{
    if (const auto day = day_from(text)) return *day;
    const std::string shown = shortened(text);
    if (const Bilingual why = why_no_day(text); !why.zh.empty())
        return std::unexpected{Bilingual{fmt::format("“{}”：{}，请核对。", shown, why.zh),
                                         fmt::format("\"{}\" is not a day: {}; check it.", shown, why.en)}};
    return std::unexpected{Bilingual{fmt::format("日期“{}”的写法不对，请按2026-03-05的格式填写。", shown),
                                     fmt::format("\"{}\" is not written as a day; write it like 2026-03-05.", shown)}};
}

const std::string& Line::text(std::string_view field) const
{
    static const std::string none;
    const auto found = fields_.find(field);
    return found == fields_.end() ? none : found->second;
}

OrgId Line::org(std::string_view field) { return kept(field, naming_.organisation(text(field))); }

std::vector<OrgId> Line::orgs(std::string_view field)
{
    std::vector<OrgId> found;
    for (const std::string& name : words::parts_of_list(text(field)))
        if (const OrgId org = kept(field, naming_.organisation(name))) found.push_back(org);
    return found;
}

PersonId Line::person(std::string_view field)
{
    const OrgId near = has("org") ? org("org") : OrgId{};
    return kept(field, naming_.person(text(field), {}, near));
}

PostId Line::post(std::string_view field) { return kept(field, naming_.post(text(field))); }

Day Line::day(std::string_view field) { return maybe_day(field).value_or(naming_.today()); }

std::optional<Day> Line::maybe_day(std::string_view field)
{
    if (!has(field)) return {};
    const auto day = day_said(text(field));
    if (!day) refuse(field, day.error());
    return day.value_or(Day{});
}

int Line::number(std::string_view field)
{
    const std::string& given = text(field);
    int number = 0;
    const char* const end = given.data() + given.size();
    const auto [stop, error] = std::from_chars(given.data(), end, number);
    if (error != std::errc{} || stop != end)
        refuse(field, {fmt::format("应为整数，不是“{}”。", shortened(given)),
                       fmt::format("Must be a whole number, not \"{}\".", shortened(given))});
    return number;
}

std::vector<int> Line::numbers(std::string_view field)
{
    std::vector<int> all;
    for (const std::string& part : words::parts_of_list(text(field))) {
        const auto dash = part.find('-', 1);
        int from = 0, to = 0;
        const char* const end = part.data() + part.size();
        const auto [stop, error] = std::from_chars(part.data(), end, from);
        bool fits = error == std::errc{} && from >= 1;
        if (fits && dash != part.npos && stop == part.data() + dash) {
            const auto [last, wrong] = std::from_chars(stop + 1, end, to);
            fits = wrong == std::errc{} && last == end && to >= from && to - from < 1000;
        } else {
            fits = fits && stop == end;
            to = from;
        }
        if (!fits) {
            refuse(field, {fmt::format("应为序号，如1-20、23，不是“{}”。", shortened(part)),
                           fmt::format("Must be numbers such as 1-20, 23, not \"{}\".", shortened(part))});
            return {};
        }
        for (int number = from; number <= to; ++number) all.push_back(number);
    }
    return all;
}

Code Line::code(std::string_view field)
{
    const auto code = Code::from(text(field));
    if (!code)
        refuse(field, {fmt::format("应为代码（小写字母、数字和-），不是“{}”。", shortened(text(field))),
                       fmt::format("Must be a code (a-z, 0-9 and -), not \"{}\".", shortened(text(field)))});
    return code.value_or(Code{});
}

std::vector<Code> Line::goals(std::string_view field)
{
    static const catalogue::Catalogue none;
    const auto found = words::goals_said(text(field), naming_.catalogue ? *naming_.catalogue : none, naming_.today());
    if (found) return *found;
    const std::string shown = shortened(found.error());
    refuse(field, {fmt::format("没有“{}”这一目标，或今天不在有效期内：请从区级目标中选择。", shown),
                   fmt::format("There is no goal \"{}\" in force today: choose one of the district's goals.", shown)});
    return {};
}

// The open appointment, if a person is named instead.
AppointmentId Line::appointment(std::string_view field)
{
    if (const auto id = id_from<AppointmentId>(text(field))) {
        const registry::Appointment* it = naming_.people().find(*id);
        if (!it || !naming_.may_name(naming_.people()[it->post].org))
            refuse_unknown(district::refusals::appointment_unknown, field);
        return *id;
    }
    const PersonId holder = person(field);
    if (no_) return {};
    std::vector<AppointmentId> open = naming_.people()[holder].appointments;
    std::erase_if(open, [&](AppointmentId id) { return !naming_.people()[id].span.is_open(); });
    if (open.size() == 1) return open.front();
    std::string listed;
    for (const AppointmentId id : open) {
        const registry::Post& post = naming_.people()[naming_.people()[id].post];
        listed += fmt::format(" a{}（{}）", id.number(), naming_.directory().name(naming_.people()[post.org]));
    }
    refuse(field, {fmt::format("此人有{}个在任职务：{}。请填写任职编号。", open.size(), listed),
                   fmt::format("This person holds {} posts:{}. Give the appointment's id.", open.size(), listed)});
    return {};
}

ChargeId Line::charge(std::string_view field)
{
    const auto found = id<ChargeId>(field);
    if (no_) return found;
    const registry::Charge* it = naming_.people().find(found);
    if (!it || !naming_.may_name(naming_.people()[it->post].org))
        refuse_unknown(district::refusals::charge_unknown, field);
    return found;
}

RecordId Line::record(std::string_view field)
{
    const auto found = id<RecordId>(field);
    if (!no_ && !naming_.may_name(found)) refuse_unknown(district::refusals::record_unknown, field);
    return found;
}

std::vector<RecordId> Line::records(std::string_view field)
{
    std::vector<RecordId> found;
    for (const std::string& text : words::parts_of_list(text(field))) {
        const auto id = id_from<RecordId>(text);
        if (!id) refuse_id(field, letter_of(RecordId{}));
        if (id && !naming_.may_name(*id)) refuse_unknown(district::refusals::record_unknown, field);
        if (id) found.push_back(*id);
    }
    return found;
}

int Line::hundredths(std::string_view field)
{
    const auto found = scheme::Hundredths::from(text(field));
    if (!found || found->count() > 10'000'000)
        refuse(field, {fmt::format("应为数，最多两位小数，不是“{}”。", shortened(text(field))),
                       fmt::format("Must be a number of at most two decimals, not \"{}\".", shortened(text(field)))});
    return found ? static_cast<int>(std::min<std::int64_t>(found->count(), 10'000'000)) : 0;
}

record::ObligationId Line::obligation(std::string_view field)
{
    const record::ObligationId found{text(field)};
    if (!naming_.may_name(found)) refuse_unknown(district::refusals::obligation_unknown, field);
    return found;
}

void Line::refuse(std::string_view field, Bilingual what)
{
    if (!no_) no_ = bad_input(std::string{field}, std::move(what));
}

void Line::refuse(district::Refusal why, std::string_view field)
{
    if (!no_) no_ = no_from(district::Refused{why, shortened(text(field))});
}

void Line::refuse_unknown(district::Refusal why, std::string_view field)
{
    if (naming_.is_restricted())
        refuse_absent(field);
    else
        refuse(why, field);
}

void Line::refuse_absent(std::string_view field)
{
    if (!no_) no_ = absent(std::string{field});
}

void Line::refuse_id(std::string_view field, char letter)
{
    refuse(field, {fmt::format("应为编号，如{}12，不是“{}”。", letter, shortened(text(field))),
                   fmt::format("Must be an id such as {}12, not \"{}\".", letter, shortened(text(field)))});
}

// In Chinese by the words of the dictionary, in English by the codes, spelt as the help spells them.
void Line::refuse_word(std::string_view field, const words::ClosedWords& known)
{
    const auto code = [&](std::size_t i) {
        std::string name{known.names[i]};
        std::ranges::replace(name, '_', '-');
        return name;
    };
    const auto in_chinese = [&](std::size_t i) { return known.called.empty() ? code(i) : known.called[i].zh; };
    std::string zh, en;
    for (std::size_t i = 0; i < known.names.size(); ++i) {
        zh += (zh.empty() ? "" : "、") + in_chinese(i);
        en += (en.empty() ? "" : ", ") + code(i);
    }
    const auto near = nearest(text(field), known.names);
    const std::string shown = shortened(text(field));
    if (!near)
        return refuse(field, {fmt::format("没有“{}”。可填写：{}。", shown, zh),
                              fmt::format("\"{}\" is unknown. Known: {}.", shown, en)});
    const auto i = static_cast<std::size_t>(std::ranges::find(known.names, *near) - known.names.begin());
    refuse(field, {fmt::format("没有“{}”，是否应为{}？可填写：{}。", shown, in_chinese(i), zh),
                   fmt::format("\"{}\" is unknown; did you mean {}? Known: {}.", shown, code(i), en)});
}

}  // namespace jinze::input
