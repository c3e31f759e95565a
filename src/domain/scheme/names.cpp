#include "domain/scheme/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/catalogue/forbidden.h"
#include "domain/catalogue/words.h"

namespace jinze::scheme {
namespace {

constexpr std::array listed_sources{std::string_view{"duty"},     std::string_view{"matter"},
                                    std::string_view{"register"}, std::string_view{"stated"},
                                    std::string_view{"ballot"},   std::string_view{"judged"}};

std::string quoted(std::string_view text) { return fmt::format("“{}”", text); }

Objection unknown_fact(std::string_view text, std::string_view word, std::span<const Named> list)
{
    Objection no{{quoted(text) + "不在事实清单上", fmt::format("\"{}\" is not on the list of facts", text)}, {}};
    const auto known = words_in(list);
    if (const auto close = nearest(word, known))
        no.remedy = {fmt::format("最接近的词是“{}”", *close), fmt::format("the nearest is \"{}\"", *close)};
    else
        no.remedy = {fmt::format("请用其中之一：{}", catalogue::listed(known)),
                     fmt::format("write one of: {}", catalogue::listed(known))};
    return no;
}

bool is_own_report(const catalogue::Entry& duty)
{
    return std::ranges::any_of(duty.terms.evidence, [](const duty::Evidence& it) {
        return std::ranges::any_of(it.topics, [](const Code& topic) {
            return topic.text() == "secretary-report" || topic.text() == "duty-and-integrity";
        });
    });
}

bool is_of_a_post(duty::Bearer who)
{
    return who >= duty::Bearer::work_committee_secretary && who <= duty::Bearer::branch_secretary;
}

std::expected<FactName, Objection> duty_named(std::string_view text, std::string_view id,
                                              const catalogue::Catalogue& duties)
{
    const catalogue::Entry* found = nullptr;
    std::vector<std::string_view> known;
    for (const catalogue::Entry& it : duties.duties) {
        known.push_back(it.terms.duty.text());
        if (it.terms.duty.text() == id) found = &it;
    }
    if (!found) {
        Objection no{{quoted(text) + "不是责任制目录中的职责", fmt::format("\"{}\" is no duty of the catalogue", text)},
                     {"请写目录中职责的代码；jinze catalogue list列出全部",
                      "write the code of a duty; jinze catalogue list shows them all"}};
        if (const auto close = nearest(id, known))
            no.remedy = {fmt::format("最接近的是“duty:{}”", *close), fmt::format("the nearest is \"duty:{}\"", *close)};
        return std::unexpected{no};
    }
    if (is_own_report(*found))
        return std::unexpected{Objection{
            {"述职评议本身的职责不得计分", "the duty of reporting for the assessment may not be scored in it"},
            {"请删去；述职评议由会议按等次评定", "leave it out; the meeting grades the reports"}}};
    const auto& bearer = found->terms.bearer;
    if (is_of_a_post(bearer.who))
        return std::unexpected{Objection{
            {"这项职责由个人承担；个人不打分", "a person owes this duty, and persons are never scored"},
            {"请删去，它列入本人的履责事实单；考核组织的，写组织承担的职责",
             "leave it out, it stands in the person's fact sheet; for the body, name a duty that the body owes"}}};
    return FactName{FactSource::duty, {}, found->terms.duty, {}};
}

std::expected<FactName, Objection> listed_fact(std::string_view text, FactSource source, std::string_view word,
                                               std::span<const Named> list)
{
    if (!named(list, word)) return std::unexpected{unknown_fact(text, word, list)};
    return FactName{source, {}, Code{word}, {}};
}

std::expected<FactName, Objection> stated_fact(std::string_view text, std::string_view rest)
{
    const auto slash = rest.find('/');
    if (slash == rest.npos)
        return std::unexpected{Objection{{"没有写由谁书面认定", "it does not say which body states it"},
                                         {"请写 stated:机关/种类，如 stated:discipline-body/discipline",
                                          "write stated:BODY/KIND, as stated:discipline-body/discipline"}}};
    const std::string_view by = rest.substr(0, slash), after = rest.substr(slash + 1);
    const std::string_view what = after.substr(0, after.find('/'));
    if (!named(stating_bodies(), by)) return std::unexpected{unknown_fact(text, by, stating_bodies())};
    if (!named(stated_kinds(), what)) return std::unexpected{unknown_fact(text, what, stated_kinds())};
    FactName name{FactSource::stated, Code{by}, Code{what}, {}};
    if (what.size() == after.size()) return name;
    const auto level = Code::from(after.substr(what.size() + 1));
    if (!level)
        return std::unexpected{
            Objection{{quoted(text) + "的档次写得不对", fmt::format("\"{}\" does not end in a level", text)},
                      {"请写 [[level]] 的 id", "write the id of a [[level]]"}}};
    name.level = *level;
    return name;
}

}  // namespace

std::expected<FactName, Objection> fact_named(std::string_view text, const catalogue::Catalogue& duties)
{
    if (const auto forbidden = catalogue::forbidden_in(text))
        return std::unexpected{
            Objection{forbidden->what,
                      {"请删去这一行，列入不采用的行；以会议、学习、谈话等记录本身为凭",
                       "leave the line out and list it as refused; the record itself is the evidence"}}};
    if (text.contains("upload") || text.contains("上传"))
        return std::unexpected{
            Objection{{"不得以上传作为要求：国办函〔2026〕12号《政务移动互联网应用程序规范化管理办法》",
                       "uploads may not be required: Guobanhan [2026] No. 12, on government apps"},
                      {"请写职责本身，如 duty:theme-day；录入晚的与按时的同等对待",
                       "name the duty itself, as duty:theme-day; a late entry counts as one in time"}}};
    if (text == "judged") return FactName{FactSource::judged, {}, {}, {}};
    const auto colon = text.find(':');
    const std::string_view source = text.substr(0, colon), rest = colon == text.npos ? "" : text.substr(colon + 1);
    if (source == "duty") return duty_named(text, rest, duties);
    if (source == "matter") return listed_fact(text, FactSource::matter, rest, matter_facts());
    if (source == "register") return listed_fact(text, FactSource::registered, rest, register_facts());
    if (source == "stated") return stated_fact(text, rest);
    if (source == "ballot") return listed_fact(text, FactSource::ballot, rest, ballot_facts());
    return std::unexpected{
        Objection{{quoted(text) + "不在事实清单上", fmt::format("\"{}\" is not on the list of facts", text)},
                  {"事实以 duty:、matter:、register:、stated:、ballot: 开头，或者写 judged",
                   "a fact begins with duty:, matter:, register:, stated: or ballot:, or is judged"}}};
}

std::string FactName::text() const
{
    std::string text{listed_sources[static_cast<std::size_t>(source)]};
    if (what) text += ":" + (by ? by.text() + "/" : std::string{}) + what.text();
    if (level) text += "/" + level.text();
    return text;
}

Bilingual said(const FactName& fact)
{
    const auto in = [&](std::span<const Named> list) {
        const Named* it = named(list, fact.what.text());
        return it ? Bilingual{std::string{it->zh}, std::string{it->en}} : Bilingual{fact.what.text(), fact.what.text()};
    };
    switch (fact.source) {
        case FactSource::duty: return {quoted(fact.what.text()), quoted(fact.what.text())};
        case FactSource::matter: return in(matter_facts());
        case FactSource::registered: return in(register_facts());
        case FactSource::ballot: return in(ballot_facts());
        case FactSource::judged: return {"考核组判断", "the assessors' judgement"};
        case FactSource::stated: break;
    }
    const Bilingual kind = in(stated_kinds());
    const Named* by = named(stating_bodies(), fact.by.text());
    return by ? Bilingual{fmt::format("{}认定的{}", by->zh, kind.zh), fmt::format("{}, stated by {}", kind.en, by->en)}
              : kind;
}

Bilingual said(Ground ground)
{
    using enum Ground;
    switch (ground) {
        case force_majeure: return {"不可抗力", "force majeure"};
        case emergency_duty: return {"应急处突", "emergency duty"};
        case superior_arrangement: return {"上级统一安排", "a superior's arrangement"};
        case approved_postponement: return {"经批准延期", "an approved postponement"};
        case reorganisation: return {"机构新设、合并或撤销", "a reorganisation"};
        case approved_absence: return {"经批准缺席", "an approved absence"};
    }
    return {};
}

const Level* Scheme::level(const Code& code) const
{
    const auto found = std::ranges::find(levels, code, &Level::id);
    return found == levels.end() ? nullptr : &*found;
}
const SchemeDocument* Scheme::document(const Code& code) const
{
    const auto found = std::ranges::find(documents, code, &SchemeDocument::id);
    return found == documents.end() ? nullptr : &*found;
}
const Part* Scheme::part(const Code& code) const
{
    const auto found = std::ranges::find(parts, code, &Part::id);
    return found == parts.end() ? nullptr : &*found;
}

}  // namespace jinze::scheme

namespace jinze::catalogue {
namespace {

constexpr std::array pers{std::string_view{"time"}, std::string_view{"once"}, std::string_view{"person-time"},
                          std::string_view{"item"}, std::string_view{"missing"}};
constexpr std::array grounds{std::string_view{"force-majeure"},        std::string_view{"emergency-duty"},
                             std::string_view{"superior-arrangement"}, std::string_view{"approved-postponement"},
                             std::string_view{"reorganisation"},       std::string_view{"approved-absence"}};
static_assert(pers.size() == static_cast<std::size_t>(scheme::Per::missing) + 1);
static_assert(grounds.size() == static_cast<std::size_t>(scheme::Ground::approved_absence) + 1);

}  // namespace

template <>
std::span<const std::string_view> spellings<scheme::Per>()
{
    return pers;
}
template <>
std::span<const std::string_view> spellings<scheme::Ground>()
{
    return grounds;
}

}  // namespace jinze::catalogue
