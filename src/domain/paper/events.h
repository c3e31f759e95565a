// The events of papers. What a paper says is sealed; the ledger holds who issued what kind under which number.
#pragma once

#include <boost/mp11/list.hpp>
#include <optional>

#include "domain/paper/terms.h"

namespace jinze::paper {

// How a body numbers its papers under a word, from a year on.
struct PaperSeriesSet {
    OrgId org;
    Word word;
    int year = 0;
    int first = 1;  // the first number of that year; of later years: 1
    Numbering numbering{};
};

struct PaperIssued {
    PaperId paper;
    PaperKind kind{};
    OrgId org;  // the body that issues it
    Word word;
    int year = 0, number = 0;
    PersonId signer;                         // 签发人
    std::optional<matter::MatterId> matter;  // what it is about, by its kind
    std::optional<RecordId> record;
    Sealed title;
    Sealed wording;  // all that it says, as JSON: field by field (docs/papers.md)
};

struct PaperVoided {
    PaperId paper;
    Sealed why;
};

// From now on a body, and those below it without one of their own, print papers of a kind from this template.
struct PaperTemplateSet {
    OrgId org;
    PaperKind kind{};
    std::optional<Sealed> docx;  // the file in base64; nothing: from now on the built-in one
};

// All events of this room.
using Events = boost::mp11::mp_list<PaperSeriesSet, PaperIssued, PaperVoided, PaperTemplateSet>;

}  // namespace jinze::paper
