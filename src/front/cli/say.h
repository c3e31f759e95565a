// Output of the command line: one sentence for people or one JSON object for programs. Answers go to standard output,
// refusals to standard error.
#pragma once

#include <expected>
#include <string>

#include "app/codec/json_write.h"
#include "app/input/denial.h"
#include "front/cli/commands.h"

namespace jinze::cli {

using input::bad_input;
using input::Denial;
using input::no_from;
using input::printable;
using input::ReceiptAnswer;

// Reason of a Denial for a proposal that waits for a second person.
inline constexpr auto waits_for_second = "waits_for_second";

// Each prints and returns the exit code.
int say(Shell& shell, const Common& common, const Denial& no);
int say(Shell& shell, const Common& common, const ReceiptAnswer& answer);
// What is warned against and yet allowed: to standard error, a line each.
void warn(Shell& shell, const std::vector<Bilingual>& warnings, bool english);

inline const std::string& in_language(const Common& common, const Bilingual& said)
{
    return common.english() ? said.en : said.zh;
}

template <class T>
void say_json(Shell& shell, const T& answer)
{
    shell.out << codec::to_json(answer) << '\n';
}

// Prints the answer or the Denial.
template <class Answer>
int conclude(Shell& shell, const Common& common, const std::expected<Answer, Denial>& answer)
{
    return answer ? say(shell, common, *answer) : say(shell, common, answer.error());
}

}  // namespace jinze::cli
