#include "base/bytes.h"
#include "domain/district/tiers.h"
#include "domain/paper_rules/decide.h"

namespace jinze::district {
namespace {

using paper::Paper;
using paper::PaperKind;
using paper::Papers;
using paper::PaperSubject;

int year_of(Day day) { return static_cast<int>(civil(day).year()); }

Objection object_to_signer(const Request& asked, OrgId org, PersonId signer)
{
    if (const auto no = object_to_person(asked, signer)) return no;
    const auto posts = asked.people.posts_of(signer, asked.today, asked.today);
    const auto administers = [&](PostId post) { return registry::is_administrator(asked.people[post].title); };
    if (std::ranges::any_of(posts, administers)) return because(refusals::signer_administers, to_text(signer));
    const bool sits = std::ranges::any_of(posts, [&](PostId post) { return asked.people[post].org == org; });
    return sits ? Objection{} : because(refusals::signer_unfit, to_text(signer));
}

// One notice and one report of each matter, and one paper of minutes of each record, unless they are void.
Objection object_to_second(const Request& asked, PaperKind kind, const std::vector<const Paper*>& there)
{
    if (kind != PaperKind::supervision_notice && kind != PaperKind::closing_report && kind != PaperKind::minutes)
        return {};
    for (const Paper* it : there)
        if (it->issued.kind == kind && it->state(asked.today) == paper::PaperState::issued)
            return because(refusals::paper_issued_already,
                           number_text(it->issued.word, it->issued.year, it->issued.number));
    return {};
}

Objection object_to_issuer(const Request& asked, const IssuePaper& it, const matter::Matter& matter,
                           const matter::Life& life)
{
    const OrgId setter = matter.opened.setter;
    if (it.kind == PaperKind::closing_report)
        return it.org == life.lead ? Objection{} : because(refusals::paper_not_of_lead, to_text(life.lead));
    if (it.org == setter || stands_above(asked.people, it.org, setter, asked.today)) return {};
    return because(refusals::paper_not_of_setter, to_text(setter));
}

Objection object_to_matter(const Request& asked, const IssuePaper& it)
{
    if (!it.matter) return because(refusals::paper_needs_matter);
    if (it.record) return because(refusals::paper_subject_unfit, to_text(*it.record));
    const matter::Matter* found = asked.state.of<matter::Matters>().find(*it.matter);
    if (!found) return because(refusals::paper_needs_matter);
    const auto life = matter::life_of(*found, asked.working_days(), asked.today);
    if (const auto no = object_to_issuer(asked, it, *found, life)) return no;
    if (life.phase == matter::Phase::withdrawn) return because(refusals::paper_of_withdrawn);
    if (life.phase == matter::Phase::confirmation || life.phase == matter::Phase::approval)
        return because(refusals::paper_before_approval);
    if (it.kind == PaperKind::urging_notice && !life.is_with_lead()) return because(refusals::nothing_to_urge);
    if (it.kind == PaperKind::closing_report && life.reported == never) return because(refusals::paper_before_result);
    return object_to_second(asked, it.kind, asked.state.of<Papers>().of(*it.matter));
}

Objection object_to_record(const Request& asked, const IssuePaper& it)
{
    if (!it.record) return because(refusals::paper_needs_record);
    if (it.matter) return because(refusals::paper_subject_unfit, to_text(*it.matter));
    const record::Record* found = asked.state.records().find(*it.record);
    if (!found) return because(refusals::record_unknown, to_text(*it.record));
    if (found->withdrawn != never) return because(refusals::record_withdrawn, to_text(*it.record));
    const OrgId host = found->latest().content.host;
    if (host != it.org) return because(refusals::paper_not_of_host, to_text(host));
    return object_to_second(asked, it.kind, asked.state.of<Papers>().of(*it.record));
}

Objection object_to_subject(const Request& asked, const IssuePaper& it)
{
    if (subject_of(it.kind) == PaperSubject::matter) return object_to_matter(asked, it);
    if (subject_of(it.kind) == PaperSubject::record) return object_to_record(asked, it);
    if (it.matter) return because(refusals::paper_subject_unfit, to_text(*it.matter));
    if (it.record) return because(refusals::paper_subject_unfit, to_text(*it.record));
    return {};
}

// The number it gets, or why it gets none.
std::expected<int, Refused> number_for(const Request& asked, const IssuePaper& it)
{
    const paper::Series* series = asked.state.of<Papers>().series(it.org, {it.word.text});
    if (!series) return refuse(refusals::series_unknown, it.word.text);
    const int year = year_of(asked.today);
    if (series->numbering == paper::Numbering::here) {
        if (it.number) return refuse(refusals::number_is_given);
        const int next = series->next_number(year);
        if (next > paper::greatest_number) return refuse(refusals::numbers_used_up);
        return next;
    }
    if (!it.number) return refuse(refusals::number_missing);
    if (*it.number < 1 || *it.number > paper::greatest_number) return refuse(refusals::number_unfit);
    if (series->is_used(year, *it.number)) return refuse(refusals::number_taken, std::to_string(*it.number));
    return *it.number;
}

// A docx is a zip archive, which begins with PK; in base64 that reads UEs.
bool is_a_file(std::string_view base64) { return base64.starts_with("UEs") && from_base64(base64).has_value(); }

}  // namespace

OrgId home_of(const State& state, paper::PaperId id)
{
    const Paper* it = state.of<Papers>().find(id);
    return it ? it->issued.org : OrgId{};
}
OrgId toward(const State&, const SetPaperSeries& it, Day) { return it.org; }
OrgId toward(const State&, const IssuePaper& it, Day) { return it.org; }
OrgId toward(const State& state, const VoidPaper& it, Day) { return home_of(state, it.paper); }

OrgId toward(const State&, const SetPaperTemplate& it, Day) { return it.org; }

void clean_texts(TextDoor& door, SetPaperSeries& it) { door.take(texts::paper_word, it.word.text, "word"); }
void clean_texts(TextDoor& door, IssuePaper& it)
{
    door.take(texts::paper_word, it.word.text, "word");
    door.take(texts::paper_title, it.title.text, "title");
    door.take(texts::paper_wording, it.wording.text, "wording");
}
void clean_texts(TextDoor& door, VoidPaper& it) { door.take(texts::paper_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, SetPaperTemplate& it)
{
    if (it.docx) door.take(texts::paper_template, it.docx->text, "docx");
}

Decided decide_on(const Request& asked, const SetPaperSeries& command)
{
    if (const auto no = object_to_org(asked, command.org, asked.today)) return std::unexpected{*no};
    const paper::Word word{command.word.text};
    if (!word.fits()) return refuse(refusals::paper_word_unfit);
    const int year = year_of(asked.today), first = command.first.value_or(1);
    if (first < 1 || first > paper::greatest_number) return refuse(refusals::paper_first_unfit);
    const paper::Series* there = asked.state.of<Papers>().series(command.org, word);
    if (there && there->used.contains(year))
        return refuse(refusals::series_begun, std::to_string(*there->used.at(year).rbegin()));
    return Events{paper::PaperSeriesSet{.org = command.org,
                                        .word = word,
                                        .year = year,
                                        .first = first,
                                        .numbering = command.numbering.value_or(paper::Numbering::here)}};
}

Decided decide_on(const Request& asked, const IssuePaper& command)
{
    if (!paper::is_numbered(command.kind)) return refuse(refusals::paper_not_numbered);
    if (const auto no = object_to_org(asked, command.org, asked.today)) return std::unexpected{*no};
    if (const auto no = object_to_subject(asked, command)) return std::unexpected{*no};
    if (const auto no = object_to_signer(asked, command.org, command.signer)) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.title.text, texts::paper_title, "title")) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.wording.text, texts::paper_wording, "wording"))
        return std::unexpected{*no};
    const auto number = number_for(asked, command);
    if (!number) return std::unexpected{number.error()};
    const paper::PaperId id{static_cast<std::uint32_t>(asked.state.of<Papers>().all().size() + 1)};
    return Events{paper::PaperIssued{.paper = id,
                                     .kind = command.kind,
                                     .org = command.org,
                                     .word = {command.word.text},
                                     .year = year_of(asked.today),
                                     .number = *number,
                                     .signer = command.signer,
                                     .matter = command.matter,
                                     .record = command.record,
                                     .title = asked.seal(command.title),
                                     .wording = asked.seal(command.wording)}};
}

Decided decide_on(const Request& asked, const VoidPaper& command)
{
    const Paper* it = asked.state.of<Papers>().find(command.paper);
    if (!it) return refuse(refusals::paper_unknown, to_text(command.paper));
    if (it->state(asked.today) == paper::PaperState::voided) return refuse(refusals::paper_void_already);
    if (const auto no = object_to_missing(command.why.text, texts::paper_why, "text")) return std::unexpected{*no};
    return Events{paper::PaperVoided{.paper = command.paper, .why = asked.seal(command.why)}};
}

Decided decide_on(const Request& asked, const SetPaperTemplate& command)
{
    if (const auto no = object_to_org(asked, command.org, asked.today)) return std::unexpected{*no};
    paper::PaperTemplateSet set{.org = command.org, .kind = command.kind, .docx = {}};
    if (command.docx) {
        if (!is_a_file(command.docx->text)) return refuse(refusals::paper_template_unfit);
        set.docx = asked.seal(*command.docx);
    } else {
        const paper::OwnTemplate* there = asked.state.of<Papers>().own_template(command.org, command.kind);
        if (!there || !there->docx) return refuse(refusals::paper_template_none);
    }
    return Events{std::move(set)};
}

}  // namespace jinze::district
