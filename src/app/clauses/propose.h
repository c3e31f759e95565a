// What a document asks for: its sentences, and for each that asks for something a proposed fate with its reason, the
// bodies it names and its deadline. A person decides; this only prepares. A pure function, the same for the same text.
#pragma once

#include <span>

#include "app/clauses/deadlines.h"
#include "app/clauses/directives.h"
#include "domain/document/terms.h"

namespace jinze::clauses {

struct KnownBody {
    OrgId org;
    std::u16string name, brief;  // 中共云溪区住房和城乡建设局党组, 区住建局
};

enum class Highlight : unsigned char { directive, number, deadline, body };
struct Mark {
    Span at;  // in the whole text; marks do not overlap
    Highlight highlight{};
};

// Why this fate is proposed.
enum class Reason : unsigned char {
    has_a_day,       // 有期限
    has_an_end,      // 有成果，办完即止
    recurs,          // 定期重复
    forbids,         // 禁止性要求
    caps,            // 限额，不是应办次数
    each_time,       // 每件都要，没有终点
    no_end,          // 没有终点
    raises_meaning,  // 只讲认识
    asks_nothing,    // 没有要求
};

struct Proposal {
    Piece piece;
    bool asks = false;  // false: it asks for nothing, and no fate has to be decided
    document::Fate fate = document::Fate::nothing;
    Reason reason = Reason::asks_nothing;
    std::optional<Day> deadline;
    Doubt doubt = Doubt::none;  // of the deadline, if a time is named and no day is sure
    std::vector<OrgId> bodies;  // named in it, who leads first
    std::vector<Mark> marks;
};

struct Proposed {
    std::vector<Proposal> pieces;  // all of them, headings too, in the order of the text
    std::u16string title, number;  // as found; empty: not found
    std::optional<Day> day;        // of the document, as given or as found in it
};

// `day`: the document's, if a person gave it. In time that grows with the length of the text. Throws GivenUp.
Proposed propose(std::u16string_view text, std::optional<Day> day, std::span<const KnownBody> known,
                 const Patience* patience = nullptr);

// Traditional characters as simplified ones, each in its place.
std::u16string simplified(std::u16string_view text);

}  // namespace jinze::clauses
