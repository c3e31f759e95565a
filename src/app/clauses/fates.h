// Which of the four fates a sentence is proposed for, and why.
#pragma once

#include "app/clauses/propose.h"

namespace jinze::clauses {

struct ProposedFate {
    document::Fate fate{};
    Reason reason{};
};

ProposedFate fate_of(std::u16string_view sentence, std::span<const Directive> directives, const Deadline& deadline);

}  // namespace jinze::clauses
