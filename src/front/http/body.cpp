#include "front/http/body.h"

#include <algorithm>

#include "front/http/message.h"

namespace jinze::http {
namespace {

constexpr int most_digits = 8;  // of a chunk's size: 4 GiB, above every route's limit

}  // namespace

Body::Body(bool chunked, std::uint64_t length, std::size_t longest)
    : chunked_{chunked}, left_{length}, longest_{longest}
{
    if (length > longest)
        state_ = State::too_long;
    else if (!chunked && length == 0)
        state_ = State::whole;
    if (!chunked) part_ = Part::data;
}

Body Body::of_length(std::uint64_t length, std::size_t longest) { return {false, length, longest}; }
Body Body::in_chunks(std::size_t longest) { return {true, 0, longest}; }

std::size_t Body::take(std::string_view bytes, std::string& content)
{
    std::size_t taken = 0;
    while (state_ == State::more && taken < bytes.size()) {
        if (counted_ == longest_) {
            state_ = State::too_long;
            break;
        }
        if (part_ != Part::data) {
            take_one(bytes[taken++]);
            ++counted_;
            continue;
        }
        const std::size_t allowed = std::min(bytes.size() - taken, longest_ - counted_);
        const auto now = static_cast<std::size_t>(std::min<std::uint64_t>(allowed, left_));
        content.append(bytes.substr(taken, now));
        taken += now;
        counted_ += now;
        left_ -= now;
        if (left_ == 0 && chunked_)
            part_ = Part::data_cr;
        else if (left_ == 0)
            state_ = State::whole;
    }
    return taken;
}

void Body::expect(char c, char wanted, Part next)
{
    if (c == wanted)
        part_ = next;
    else
        state_ = State::crooked;
}

void Body::take_one(char c)
{
    switch (part_) {
        case Part::size:
            if (const int digit = hex_digit(c); digit >= 0 && digits_ < most_digits) {
                left_ = left_ * 16 + static_cast<std::uint64_t>(digit);
                ++digits_;
            } else if (c == '\r' && digits_ > 0) {
                part_ = Part::size_lf;
            } else {
                state_ = State::crooked;  // an extension, a space, a sign, or an overlong size
            }
            return;
        case Part::size_lf:
            expect(c, '\n', left_ == 0 ? Part::last_cr : Part::data);
            if (left_ > longest_ - counted_) state_ = State::too_long;
            digits_ = 0;
            return;
        case Part::data_cr: return expect(c, '\r', Part::data_lf);
        case Part::data_lf: return expect(c, '\n', Part::size);
        case Part::last_cr: return expect(c, '\r', Part::last_lf);  // anything else begins a trailer
        case Part::last_lf: state_ = c == '\n' ? State::whole : State::crooked; return;
        case Part::data: return;
    }
}

}  // namespace jinze::http
