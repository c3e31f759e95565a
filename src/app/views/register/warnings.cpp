#include "app/views/register/organisation.h"
#include "domain/registry/holding.h"

namespace jinze::views {
namespace {

constexpr std::array kinds{"branch_too_large",          "branch_needs_committee",
                           "branch_too_small_for_one",  "branch_should_be_joint",
                           "organ_committee_too_small", "general_branch_too_small",
                           "general_branch_too_large",  "committee_too_small",
                           "committee_too_large",       "term_over",
                           "probation_overdue",         "secretary_vacant"};

// Replaces o17 and m33 by their names.
std::string with_name(std::string text, const std::string& id, const std::string& name)
{
    for (auto at = text.find(id); at != text.npos; at = text.find(id, at + name.size())) {
        const auto after = at + id.size();
        const bool whole = after == text.size() || text[after] < '0' || text[after] > '9';
        if (!whole) {
            at += 1;
            continue;
        }
        text.replace(at, id.size(), name);
        if (at >= 1 && text[at - 1] == ' ' && name.size() > 1 && static_cast<unsigned char>(name[0]) >= 0x80 &&
            at >= 2 && static_cast<unsigned char>(text[at - 2]) >= 0x80)
            text.erase(at - 1, 1);
        break;
    }
    return text;
}

// 发现的情况：怎样办。
std::pair<std::string, std::string> parted(const std::string& sentence, std::string_view mark)
{
    const auto at = sentence.rfind(mark);
    if (at == sentence.npos) return {sentence, ""};
    return {sentence.substr(0, at), sentence.substr(at + mark.size())};
}

}  // namespace

std::map<OrgId, Day> last_elections(const Reader& reader)
{
    std::map<OrgId, Day> elected;
    for (const record::Record& it : reader.state.records().all()) {
        const record::Version* version = it.known(reader.today);
        if (!version) continue;
        // A by-election fills a seat; the term continues.
        const auto& content = version->content;
        const bool voted = std::ranges::any_of(
            content.rare.votes, [](const record::Vote& vote) { return vote.act == record::Act::election; });
        if (!voted || std::ranges::find(content.topics, "election", &Code::text) == content.topics.end()) continue;
        Day& last = elected.try_emplace(version->content.host, version->content.performed).first->second;
        last = std::max(last, version->content.performed);
    }
    return elected;
}

std::map<OrgId, Day> terms_begun(const Reader& reader, const std::vector<OrgId>& scope, Day on)
{
    std::map<OrgId, Day> begun;
    std::vector<OrgId> bodies;
    for (const OrgId org : scope)
        if (reader.reads(org)) bodies.push_back(org);
    if (bodies.empty()) return begun;  // an empty list would mean everywhere
    reader.each_standing(bodies, on, [&](const duty::Obligation& it, duty::Standing) {
        if (it.terms().owed.shape != duty::Shape::term || it.begin > on ||
            it.bearer.kind != duty::BearerRef::Kind::body)
            return;
        Day& day = begun.try_emplace(it.bearer.org(), it.begin - days{1}).first->second;
        day = std::max(day, it.begin - days{1});
    });
    return begun;
}

std::vector<WarningShown> warnings_in(const Reader& reader, const std::vector<OrgId>& scope,
                                      const std::map<OrgId, Day>& elected, Day on)
{
    std::vector<WarningShown> shown;
    for (const registry::Warning& it : registry::warnings(reader.people(), elected, on, reader.today)) {
        if (!std::binary_search(scope.begin(), scope.end(), it.org) || !reader.reads(it.org)) continue;
        const auto said = [&](std::string sentence) {
            sentence = with_name(std::move(sentence), to_text(it.org), reader.asking().name(it.org));
            if (it.person)
                sentence = with_name(std::move(sentence), to_text(it.person), reader.asking().name(it.person));
            return sentence;
        };
        const auto [zh, remedy_zh] = parted(said(sentence_in_chinese(it)), "：");
        const auto [en, remedy_en] = parted(said(sentence_in_english(it)), ": ");
        shown.push_back({.kind = kinds[static_cast<std::size_t>(it.kind)],
                         .org = mention(reader, it.org),
                         .person = it.person ? std::optional{mention(reader, it.person)} : std::nullopt,
                         .words = {zh, en},
                         .remedy = {remedy_zh, remedy_en},
                         .found = it.found,
                         .limit = it.limit});
    }
    return shown;
}

std::vector<Bilingual> marks_of(const registry::Person& person, Day on, Day known)
{
    std::vector<Bilingual> marks;
    const auto add = [&](const std::vector<registry::Span>& spans, const char* zh, const char* en) {
        if (registry::any_holds(spans, on, known)) marks.push_back({zh, en});
    };
    add(person.suspended, "停止党籍", "membership suspended");
    add(person.lost, "失联", "out of touch");
    add(person.away, "流动", "away");
    add(person.relaxed, "不作硬性要求", "not held to attendance");
    return marks;
}

}  // namespace jinze::views
