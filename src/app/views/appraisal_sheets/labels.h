// What the labels of a scheme's facts are called on pages: “o31@2025Q3” is 第三党支部2025年第三季度.
#pragma once

#include "app/desk/asking.h"
#include "domain/scheme/score.h"

namespace jinze::views {

struct LabelAt {
    OrgId body;  // whose facts they are
    Day on{};    // names of organisations as of then
};

// A window, with its bearer if that is another than the body; a matter or record by its id.
Bilingual label_words(const desk::Asking& asking, const std::string& label, const LabelAt& at);
// A sentence of the tree with the labels of these lines in words.
Bilingual in_words(const desk::Asking& asking, Bilingual sentence, const std::vector<scheme::Line>& lines,
                   const LabelAt& at);
// The obligation of a duty's fact; nothing for other facts and for members, who are counted together.
std::optional<record::ObligationId> obligation_of(const std::string& fact, const std::string& label, OrgId body);

}  // namespace jinze::views
