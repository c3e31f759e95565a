#include "app/clauses/propose.h"

#include <algorithm>

#include "app/clauses/bodies.h"
#include "app/clauses/fates.h"
#include "app/clauses/heading.h"

namespace jinze::clauses {
namespace {

// Marks in the order of the text. Where two meet, what was added first stays.
class Marking {
public:
    explicit Marking(std::size_t offset) : offset_{offset} {}

    void add(Span at, Highlight highlight)
    {
        const Span moved{at.from + offset_, at.until + offset_};
        const bool meets = std::ranges::any_of(
            marks_, [&](const Mark& it) { return it.at.from < moved.until && moved.from < it.at.until; });
        if (!meets) marks_.push_back({moved, highlight});
    }
    std::vector<Mark> sorted()
    {
        std::ranges::sort(marks_, {}, [](const Mark& it) { return it.at.from; });
        return std::move(marks_);
    }

private:
    std::size_t offset_;
    std::vector<Mark> marks_;
};

Proposal proposal_of(std::u16string_view text, const Piece& piece, std::optional<Day> day, const Bodies& bodies)
{
    Proposal it{.piece = piece, .bodies = {}, .marks = {}};
    if (piece.kind != PieceKind::sentence) return it;
    const std::u16string_view sentence = in(text, piece.at);
    const auto directives = directives_of(sentence);
    it.asks = !directives.empty();
    if (!it.asks) return it;
    const Deadline deadline = deadline_of(sentence, day);
    const ProposedFate proposed = fate_of(sentence, directives, deadline);
    it.fate = proposed.fate;
    it.reason = proposed.reason;
    if (it.fate == document::Fate::matter) it.deadline = deadline.day;
    const bool is_of_a_time = deadline.doubt == Doubt::relative || deadline.doubt == Doubt::past;
    it.doubt = it.fate == document::Fate::matter || is_of_a_time ? deadline.doubt : Doubt::none;
    const auto named = bodies.in(sentence);
    it.bodies = in_order(sentence, named);
    Marking marking{piece.at.from};
    for (const Span& time : deadline.marks) marking.add(time, Highlight::deadline);
    for (const Bodies::Named& body : named) marking.add(body.at, Highlight::body);
    for (const Directive& directive : directives) marking.add(directive.at, Highlight::directive);
    for (const Span& number : numbers_of(sentence)) marking.add(number, Highlight::number);
    it.marks = marking.sorted();
    return it;
}

}  // namespace

Proposed propose(std::u16string_view given, std::optional<Day> day, std::span<const KnownBody> known)
{
    const std::u16string plain = simplified(given);
    const std::u16string_view text = plain;
    const auto pieces = pieces_of(text);
    Proposed all;
    all.number = std::u16string{in(given, number_in(text))};
    all.day = day ? day : day_in(text, pieces);
    all.title = title_in(given, text, pieces);
    const Bodies bodies{known};
    all.pieces.reserve(pieces.size());
    for (const Piece& piece : pieces) all.pieces.push_back(proposal_of(text, piece, all.day, bodies));
    return all;
}

}  // namespace jinze::clauses
