// A problem in an external text: the place, the fault and the remedy, in one sentence in each language, short enough to
// stand beside the field.
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace jinze::codec::strict {

enum class Fault : std::uint8_t {
    too_large,
    too_deep,
    not_utf8,
    not_json,  // syntax, trailing text, a number JSON cannot hold in 64 bits
    duplicate_key,
    unknown_key,
    missing,
    wrong_type,
    not_whole,  // 1.5 or 1e3 where an integer is required
    out_of_range,
    no_such_day,  // not YYYY-MM-DD, or a day or instant that does not exist
    bad_code,
    bad_digest,
    unknown_word,  // unknown enumerator or alternative
};
BOOST_DESCRIBE_ENUM(Fault, too_large, too_deep, not_utf8, not_json, duplicate_key, unknown_key, missing, wrong_type,
                    not_whole, out_of_range, no_such_day, bad_code, bad_digest, unknown_word)

struct Problem {
    std::string path;  // attendance[3].person; empty: the whole text
    Fault code{};
    std::string english;  // one sentence: the field, the fault, the remedy
    std::string chinese;  // the same

    bool operator==(const Problem&) const = default;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (path, code, english, chinese))

// At most 60 bytes of an external text, cut between characters, with "…" for the rest.
std::string shortened(std::string_view text);

// The reader's position and the first problem found.
class Place {
public:
    // Each stores the problem and returns false. '@' in a sentence stands for the path.
    bool refuse(Fault code, std::string english, std::string chinese);
    bool refuse_member(std::string_view member, Fault code, std::string english, std::string chinese);
    Problem take_problem() { return std::move(problem_); }

    // Runs `step` with the path extended by a member or an index.
    bool in(std::string_view member, const std::function<bool()>& step);
    bool in(std::size_t index, const std::function<bool()>& step);

private:
    std::string path_;
    Problem problem_;
};

}  // namespace jinze::codec::strict
