#include "domain/paper/papers.h"

namespace jinze::paper {
namespace {

// A Han character of the basic block, in UTF-8: U+4E00 to U+9FFF.
bool is_han(std::string_view three)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(three[i]); };
    const unsigned letter = (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
    return (byte(0) & 0xF0u) == 0xE0u && (byte(1) & 0xC0u) == 0x80u && (byte(2) & 0xC0u) == 0x80u &&
           letter >= 0x4E00u && letter <= 0x9FFFu;
}

}  // namespace

bool Word::fits() const
{
    const std::string_view all = text;
    if (all.size() % 3 != 0 || all.size() < 6 || all.size() > 30) return false;
    for (std::size_t at = 0; at < all.size(); at += 3)
        if (!is_han(all.substr(at, 3))) return false;
    return true;
}

std::string number_text(const Word& word, int year, int number)
{
    return word.text + "〔" + std::to_string(year) + "〕" + std::to_string(number) + "号";
}

int Series::next_number(int year) const
{
    const auto begins = first.find(year);
    const auto given = used.find(year);
    const int from = begins == first.end() ? 1 : begins->second;
    return given == used.end() ? from : std::max(from, *given->second.rbegin() + 1);
}

bool Series::is_used(int year, int number) const
{
    const auto given = used.find(year);
    return given != used.end() && given->second.contains(number);
}

const Series* Papers::series(OrgId org, const Word& word) const
{
    const auto found = series_.find({org, word});
    return found == series_.end() ? nullptr : &found->second;
}

std::vector<const Series*> Papers::series_of(OrgId org) const
{
    std::vector<const Series*> all;
    for (const auto& [key, series] : series_)
        if (key.first == org) all.push_back(&series);
    return all;
}

const OwnTemplate* Papers::own_template(OrgId org, PaperKind kind) const
{
    const auto found = templates_.find({org, kind});
    return found == templates_.end() ? nullptr : &found->second.back();
}

const OwnTemplate* Papers::own_template(OrgId org, PaperKind kind, PaperId issued) const
{
    const auto found = templates_.find({org, kind});
    if (found == templates_.end()) return nullptr;
    const OwnTemplate* then = nullptr;
    for (const OwnTemplate& it : found->second)
        if (it.after < issued.number()) then = &it;
    return then;
}

namespace {
template <class Index, class Key>
std::vector<const Paper*> listed(const std::deque<Paper>& papers, const Index& index, Key key)
{
    std::vector<const Paper*> all;
    const auto found = index.find(key);
    if (found == index.end()) return all;
    for (const PaperId id : found->second) all.push_back(&papers[id.number() - 1]);
    return all;
}
}  // namespace

std::vector<const Paper*> Papers::of(matter::MatterId matter) const { return listed(papers_, by_matter_, matter); }
std::vector<const Paper*> Papers::of(RecordId record) const { return listed(papers_, by_record_, record); }
std::vector<const Paper*> Papers::of(OrgId org) const { return listed(papers_, by_org_, org); }

void Papers::apply(const PaperSeriesSet& event, Day)
{
    Series& series = series_[{event.org, event.word}];
    series.org = event.org;
    series.word = event.word;
    series.numbering = event.numbering;
    series.first[event.year] = event.first;
}

void Papers::apply(const PaperIssued& event, Day entered, registry::Doer by)
{
    papers_.push_back({.id = event.paper, .entered = entered, .by = by, .issued = event});
    Series& series = series_[{event.org, event.word}];
    series.org = event.org;
    series.word = event.word;
    series.used[event.year].insert(event.number);
    if (event.matter) by_matter_[*event.matter].push_back(event.paper);
    if (event.record) by_record_[*event.record].push_back(event.paper);
    by_org_[event.org].push_back(event.paper);
}

void Papers::apply(const PaperVoided& event, Day entered, registry::Doer by)
{
    Paper& paper = papers_[event.paper.number() - 1];
    paper.voided = entered;
    paper.voided_by = by;
    paper.why = event.why;
}

void Papers::apply(const PaperTemplateSet& event, Day entered, PersonId by)
{
    templates_[{event.org, event.kind}].push_back({.org = event.org,
                                                   .kind = event.kind,
                                                   .entered = entered,
                                                   .by = by,
                                                   .after = papers_.size(),
                                                   .docx = event.docx});
}

std::vector<OrgId> bodies_named(const PaperSeriesSet& event, const registry::Register&) { return {event.org}; }
std::vector<OrgId> bodies_named(const PaperIssued& event, const registry::Register&) { return {event.org}; }
std::vector<OrgId> bodies_named(const PaperTemplateSet& event, const registry::Register&) { return {event.org}; }

}  // namespace jinze::paper
