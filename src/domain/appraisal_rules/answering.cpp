// What the one assessed says of each line, and how people who did not assess answer an objection.
#include "domain/appraisal_rules/known.h"

namespace jinze::district {
namespace {

using appraisal::Appraisals;
using appraisal::Assessment;
using appraisal::LineAct;

// A body's sheet, or one's own as a leader who held the post in the period.
Objection object_to_speaker(const Request& asked, const Assessment& it, const appraisal::FactSheet& sheet)
{
    if (sheet.post.has_value() != sheet.person.has_value()) return because(refusals::not_ones_sheet);
    if (!sheet.person) return {};
    if (*sheet.person != asked.actor) return because(refusals::not_ones_sheet, to_text(*sheet.person));
    const registry::Post* post = asked.people.find(*sheet.post);
    if (!post || post->org != sheet.body) return because(refusals::post_unknown, to_text(*sheet.post));
    if (!held(asked.people, *sheet.person, *sheet.post, it.planned.begin, it.planned.last, asked.today))
        return because(refusals::not_ones_sheet, to_text(*sheet.person));
    return {};
}

Objection object_to_self_score(const Request& asked, const InGroup& in, const AnswerLine& command)
{
    if (command.sheet.post || !command.amount) return because(refusals::self_score_unfit);
    if (in.group->delivered != never) return because(refusals::draft_delivered);
    const auto line = judged_line(asked, *in.group, command.line);
    if (!line) return line.error();
    if (*command.amount < 0 || *command.amount > (*line)->up_to)
        return because(refusals::amount_too_large, std::to_string((*line)->up_to));
    return {};
}

Objection object_to_answer(const Request& asked, const InGroup& in, const AnswerLine& command)
{
    if (command.amount) return because(refusals::self_score_unfit);
    if (in.group->delivered > asked.today) return because(refusals::draft_not_delivered);
    const auto all = appraisal::days_of(*in.assessment, *in.group, asked.working_days(), asked.today);
    if (asked.today > all.objections || in.group->finalised != never)
        return because(refusals::answers_are_over, to_text(all.objections));
    if (command.line.empty()) return because(refusals::line_unknown);
    if (command.act == LineAct::object) {
        if (command.sheet.post) return because(refusals::line_by_facts);
        if (const auto line = judged_line(asked, *in.group, command.line); !line) return line.error();
        const auto stand = appraisal::judged_stand(*in.assessment, command.sheet.body, command.line, asked.today);
        if (stand.objection) return because(refusals::objected_to_line_already);
    }
    const auto* scheme = asked.state.of<Appraisals>().scheme_of(*in.group);
    if (scheme && !command.sheet.post && !scheme->line(command.line)) return because(refusals::line_unknown);
    if (command.act != LineAct::no_comment) return object_to_missing(command.words.text, texts::line_words, "words");
    return {};
}

}  // namespace

OrgId toward(const State&, const AnswerLine& it, Day) { return it.sheet.body; }
OrgId toward(const State& state, const DecideObjection& it, Day) { return home_of(state, it.assessment); }

bool is_by_own_right(const Request& asked, const AnswerLine& it)
{
    return asked.actor && it.sheet.person == asked.actor;
}
bool is_by_own_right(const Request& asked, const DecideObjection& it)
{
    const Assessment* found = asked.state.of<Appraisals>().find(it.assessment);
    return found && appraisal::is_reviewer(*found, asked.actor);
}

void clean_texts(TextDoor& door, AnswerLine& it) { door.take(texts::line_words, it.words.text, "words"); }
void clean_texts(TextDoor& door, DecideObjection& it) { door.take(texts::objection_answer, it.why.text, "text"); }

Decided decide_on(const Request& asked, const AnswerLine& command)
{
    const auto in = group_of(asked, command.assessment, command.sheet.body);
    if (!in) return std::unexpected{in.error()};
    if (const auto no = object_to_speaker(asked, *in->assessment, command.sheet)) return std::unexpected{*no};
    const bool self = command.act == LineAct::self_score;
    if (const auto no = self ? object_to_self_score(asked, *in, command) : object_to_answer(asked, *in, command))
        return std::unexpected{*no};
    if (const auto no = object_to_records(asked, command.records)) return std::unexpected{*no};
    return Events{appraisal::LineAnswered{.assessment = command.assessment,
                                          .sheet = command.sheet,
                                          .line = command.line,
                                          .act = command.act,
                                          .amount = command.amount,
                                          .words = seal_if_any(asked, command.words),
                                          .records = command.records}};
}

Decided decide_on(const Request& asked, const DecideObjection& command)
{
    const auto in = group_of(asked, command.assessment, command.body);
    if (!in) return std::unexpected{in.error()};
    if (!appraisal::is_reviewer(*in->assessment, asked.actor)) return refuse(refusals::not_a_reviewer);
    if (belongs_to(asked.people, asked.actor, command.body, asked.today))
        return refuse(refusals::reviewer_of_own_body, to_text(command.body));
    if (in->group->finalised != never) return refuse(refusals::group_final);
    const auto stand = appraisal::judged_stand(*in->assessment, command.body, command.item, asked.today);
    if (!stand.is_open()) return refuse(refusals::no_objection);
    if (command.upheld != command.amount.has_value()) return refuse(refusals::upheld_needs_amount);
    const auto line = judged_line(asked, *in->group, command.item);
    if (!line) return std::unexpected{line.error()};
    if (command.amount && (*command.amount < 0 || *command.amount > (*line)->up_to))
        return refuse(refusals::amount_too_large, std::to_string((*line)->up_to));
    if (const auto no = object_to_missing(command.why.text, texts::objection_answer, "text"))
        return std::unexpected{*no};
    return Events{appraisal::ObjectionDecided{.assessment = command.assessment,
                                              .body = command.body,
                                              .item = command.item,
                                              .upheld = command.upheld,
                                              .amount = command.amount,
                                              .words = asked.seal(command.why)}};
}

}  // namespace jinze::district
