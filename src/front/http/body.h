// The body of a request as it comes off the wire, by its length or in chunks (RFC 9112 §6, §7.1). Every byte after
// the head is counted, the lines between chunks too. No chunk extension and no trailer is taken: nothing here
// has a use for them, and both have hidden requests and filled memories elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jinze::http {

class Body {
public:
    enum class State : std::uint8_t { more, whole, crooked, too_long };

    // `longest`: bytes on the wire after the head, framing included.
    static Body of_length(std::uint64_t length, std::size_t longest);
    static Body in_chunks(std::size_t longest);

    // Takes from the front of `bytes` what belongs to this body and appends its content. Returns how many bytes it
    // took: what is left belongs to the next request. Takes nothing more once the state is not `more`.
    std::size_t take(std::string_view bytes, std::string& content);

    State state() const { return state_; }
    std::size_t counted() const { return counted_; }  // bytes taken so far

private:
    enum class Part : std::uint8_t { size, size_lf, data, data_cr, data_lf, last_cr, last_lf };

    Body(bool chunked, std::uint64_t length, std::size_t longest);
    void take_one(char c);  // a byte of framing
    void expect(char c, char wanted, Part next);

    bool chunked_;
    State state_ = State::more;
    Part part_ = Part::size;
    int digits_ = 0;          // of the chunk's size
    std::uint64_t left_ = 0;  // of the data now being read
    std::size_t longest_, counted_ = 0;
};

}  // namespace jinze::http
