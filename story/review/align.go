package review

// alignCells caps the work of one alignment; what lies beyond counts as
// unlike. Equal beginnings and ends cost nothing, so that only a passage
// rewritten in some thousand words reaches the cap.
const alignCells = 1 << 20

// align gives, for each element of a, the index of the element of b that it is
// matched with in a longest common subsequence, or -1. equal compares a[i] with
// b[j].
func align(a, b int, equal func(i, j int) bool) []int {
	match := make([]int, a)
	for i := range match {
		match[i] = -1
	}
	head := 0
	for head < a && head < b && equal(head, head) {
		match[head] = head
		head++
	}
	tail := 0
	for tail < a-head && tail < b-head && equal(a-1-tail, b-1-tail) {
		match[a-1-tail] = b - 1 - tail
		tail++
	}
	rows, cols := a-head-tail, b-head-tail
	if rows == 0 || cols == 0 || rows > alignCells/cols {
		return match
	}
	// length[i][j] is that of the rests from i and j on.
	width := cols + 1
	length := make([]int32, (rows+1)*width)
	for i := rows - 1; i >= 0; i-- {
		for j := cols - 1; j >= 0; j-- {
			if equal(head+i, head+j) {
				length[i*width+j] = length[(i+1)*width+j+1] + 1
			} else {
				length[i*width+j] = max(length[(i+1)*width+j], length[i*width+j+1])
			}
		}
	}
	for i, j := 0, 0; i < rows && j < cols; {
		switch {
		case equal(head+i, head+j) && length[i*width+j] == length[(i+1)*width+j+1]+1:
			match[head+i] = head + j
			i++
			j++
		case length[(i+1)*width+j] >= length[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return match
}
