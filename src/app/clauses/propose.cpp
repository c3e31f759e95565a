#include "app/clauses/propose.h"

#include <iterator>
#include <map>

#include "app/clauses/bodies.h"
#include "app/clauses/fates.h"
#include "app/clauses/heading.h"
#include "app/clauses/signs.h"

namespace jinze::clauses {
namespace {

// Marks in the order of the text. Where two meet, what was added first stays.
class Marking {
public:
    explicit Marking(std::size_t offset) : offset_{offset} {}

    void add(Span at, Highlight highlight)
    {
        const Span moved{at.from + offset_, at.until + offset_};
        // They do not overlap, so only the neighbours may meet it.
        const auto after = marks_.lower_bound(moved.from);
        if (after != marks_.end() && after->first < moved.until) return;
        if (after != marks_.begin() && std::prev(after)->second.at.until > moved.from) return;
        marks_.emplace_hint(after, moved.from, Mark{moved, highlight});
    }
    std::vector<Mark> sorted() const
    {
        std::vector<Mark> all;
        all.reserve(marks_.size());
        for (const auto& [from, mark] : marks_) all.push_back(mark);
        return all;
    }

private:
    std::size_t offset_;
    std::map<std::size_t, Mark> marks_;  // by where they begin
};

Proposal proposal_of(std::u16string_view text, const Piece& piece, std::optional<Day> day, const Bodies& bodies,
                     const Patience* patience)
{
    look(patience);
    Proposal it{.piece = piece, .bodies = {}, .marks = {}};
    if (piece.kind != PieceKind::sentence) return it;
    const std::u16string_view sentence = in(text, piece.at);
    const auto directives = directives_of(sentence, patience);
    it.asks = !directives.empty();
    if (!it.asks) return it;
    const Deadline deadline = deadline_of(sentence, day, patience);
    const ProposedFate proposed = fate_of(sentence, directives, deadline);
    it.fate = proposed.fate;
    it.reason = proposed.reason;
    if (it.fate == document::Fate::matter) it.deadline = deadline.day;
    const bool is_of_a_time = deadline.doubt == Doubt::relative || deadline.doubt == Doubt::past;
    it.doubt = it.fate == document::Fate::matter || is_of_a_time ? deadline.doubt : Doubt::none;
    const auto named = bodies.in(sentence, patience);
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

Proposed propose(std::u16string_view given, std::optional<Day> day, std::span<const KnownBody> known,
                 const Patience* patience)
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
    for (const Piece& piece : pieces) all.pieces.push_back(proposal_of(text, piece, all.day, bodies, patience));
    return all;
}

}  // namespace jinze::clauses
