#include "app/views/document/splitting.h"

#include "app/clauses/source.h"
#include "app/clauses/utf16.h"
#include "app/views/document/known_bodies.h"
#include "app/views/matter/known.h"

namespace jinze::views {
namespace {

using clauses::Doubt;
using clauses::Reason;

Bilingual reason_words(Reason reason)
{
    switch (reason) {
        case Reason::has_a_day: return {"有期限，办完即止", "it has a day"};
        case Reason::has_an_end: return {"有成果，办完即止", "it has a result"};
        case Reason::recurs: return {"按周期重复", "it recurs"};
        case Reason::forbids: return {"禁止性要求，没有终点", "it forbids, and has no end"};
        case Reason::caps: return {"是上限，不是应办次数", "it is a limit, not a number to be reached"};
        case Reason::each_time: return {"每件都要做到，没有终点", "it holds each time, and has no end"};
        case Reason::no_end: return {"没有期限，没有终点", "it has no day and no end"};
        case Reason::raises_meaning: return {"只讲认识，没有可核对的行动", "nothing in it can be checked"};
        case Reason::asks_nothing: return {"没有要求，说明意义", "it asks for nothing"};
    }
    return {};
}

Bilingual doubt_words(Doubt doubt)
{
    switch (doubt) {
        case Doubt::none: return {};
        case Doubt::several: return {"句中不止一个日期，期限请自定", "it names more than one day: set it yourself"};
        case Doubt::past: return {"句中日期早于成文日期", "its day lies before the document's"};
        case Doubt::no_day: return {"成文日期未填，年份不能确定", "the document's day is not known, so no year is"};
        case Doubt::next_year: return {"没有写年份，本年该月已过", "it names no year, and the month has passed"};
        case Doubt::relative: return {"期限从某事起算，没有写到日", "its time runs from something else"};
        case Doubt::vague: return {"没有写到具体日期", "it names no exact day"};
        case Doubt::of_a_noun: return {"日期说的不是办理期限", "its day is no deadline"};
        case Doubt::not_before: return {"日期以前不得办理", "it may not be done before its day"};
        case Doubt::impossible: return {"句中的日期不存在，请核对", "its day does not exist; check it"};
        case Doubt::of_issue:
            return {"期限自印发之日起算，请按印发日期填写", "its time runs from the day of issue: fill it in"};
    }
    return {};
}

SplitPiece shown(const Reader& reader, const clauses::Proposal& it)
{
    constexpr std::size_t most_bodies = 8;
    SplitPiece piece{.kind = it.piece.kind,
                     .level = it.piece.level,
                     .from = static_cast<int>(it.piece.at.from),
                     .until = static_cast<int>(it.piece.at.until),
                     .label = clauses::to_utf8(it.piece.label),
                     .asks = it.asks,
                     .fate = it.fate,
                     .reason = {},
                     .due = it.deadline,
                     .doubt = doubt_words(it.doubt),
                     .bodies = {},
                     .marks = {}};
    if (it.piece.kind == clauses::PieceKind::sentence) piece.reason = reason_words(it.reason);
    for (const OrgId org : it.bodies)
        if (piece.bodies.size() < most_bodies) piece.bodies.push_back(named(reader, org));
    for (const clauses::Mark& mark : it.marks)
        piece.marks.push_back({static_cast<int>(mark.at.from), static_cast<int>(mark.at.until), mark.highlight});
    return piece;
}

}  // namespace

bool may_register(const Reader& reader) { return !may_open_for(reader).empty(); }

Result<SplitDocument> split(const Reader& reader, const SplitQuestion& asked, View bytes)
{
    if (!may_register(reader)) return std::unexpected{not_yours("")};
    const auto source = clauses::text_of_file(bytes);
    if (!source) {
        const auto& no = source.error();
        return std::unexpected{Denial{no.cause, "file", no.chinese, no.english}};
    }
    const std::u16string text = clauses::to_utf16(source->text);
    const clauses::Proposed proposed = clauses::propose(text, asked.day, known_bodies(reader), reader.patience);
    SplitDocument answer{.text = source->text,
                         .title = clauses::to_utf8(proposed.title),
                         .number = clauses::to_utf8(proposed.number),
                         .day = proposed.day,
                         .links = source->links,
                         .pieces = {}};
    for (const clauses::Proposal& it : proposed.pieces) {
        reader.look();
        answer.pieces.push_back(shown(reader, it));
        if (it.asks) ++answer.asking;
    }
    return answer;
}

}  // namespace jinze::views
