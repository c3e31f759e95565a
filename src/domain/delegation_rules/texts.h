// The texts of commands about deputies.
#pragma once

#include "domain/district/text_rule.h"

namespace jinze::district::texts {

inline constexpr TextRule delegation_why{"delegation_why", Spelt::line, 200, "代理事由", "the reason for the absence"};

inline constexpr TextRule of_delegations[] = {delegation_why};

}  // namespace jinze::district::texts
