<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>AbsencePage</name>
    <message>
        <source>Compute this update</source>
        <translation>이 업데이트 계산</translation>
    </message>
    <message>
        <source>This network has {count} parameters. Every tensor of an update takes as much memory again, several times, so that updates are computed only when you ask for it.</source>
        <translation>이 신경망에는 매개변수가 {count}개 있습니다. 업데이트 하나의 모든 텐서를 계산하려면 그 몇 배의 메모리가 더 필요하므로 요청할 때만 계산합니다.</translation>
    </message>
</context>
<context>
    <name>AccuracyPlot</name>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Glassnet</source>
        <translation>Glassnet 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Breakpoints…</source>
        <translation>중단점(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Close this panel</source>
        <translation>이 패널 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy cells</source>
        <translation>셀 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete rows</source>
        <translation>행 삭제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete this workspace</source>
        <translation>이 작업 공간 삭제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export weights…</source>
        <translation>가중치 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Find and replace…</source>
        <translation>찾기와 바꾸기(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Float this panel, or dock it</source>
        <translation>이 패널 띄우기/붙이기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Generate a table…</source>
        <translation>표 생성(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help about this</source>
        <translation>여기에 대한 도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Inspect column</source>
        <translation>열 살펴보기(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;New formula column…</source>
        <translation>새 수식 열(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste cells</source>
        <translation>셀 붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>고정(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Rename column…</source>
        <translation>열 이름 바꾸기(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Reset this workspace</source>
        <translation>이 작업 공간 초기화(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save as a workspace of one&apos;s own…</source>
        <translation>나만의 작업 공간으로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>프로젝트 저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Set rows aside</source>
        <translation>행 제외(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start from its weights</source>
        <translation>이 가중치에서 시작(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take rows back</source>
        <translation>제외한 행 되돌리기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>둘러보기(&amp;T)</translation>
    </message>
    <message>
        <source>+ Class</source>
        <translation>+ 클래스</translation>
    </message>
    <message>
        <source>A click sets a point; it goes with the mouse until the release.</source>
        <translation>클릭하면 점이 놓입니다. 단추를 놓을 때까지 점이 마우스를 따라갑니다.</translation>
    </message>
    <message>
        <source>Add a Dense layer after the selected one, before the output layer if that is selected; other kinds in the menu</source>
        <translation>선택한 층 뒤에 Dense 층을 추가합니다. 출력층이 선택되어 있으면 그 앞에 추가합니다. 다른 종류는 메뉴에 있습니다</translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation>클래스를 추가합니다</translation>
    </message>
    <message>
        <source>Add a layer beside the selected one; both outputs are added, entry by entry</source>
        <translation>선택한 층 옆에 층을 추가하고 두 출력을 원소별로 더합니다</translation>
    </message>
    <message>
        <source>Add a layer beside the selected one; both outputs are multiplied, entry by entry</source>
        <translation>선택한 층 옆에 층을 추가하고 두 출력을 원소별로 곱합니다</translation>
    </message>
    <message>
        <source>Add a layer beside the selected one; both outputs stand side by side</source>
        <translation>선택한 층 옆에 층을 추가하고 두 출력을 나란히 놓습니다</translation>
    </message>
    <message>
        <source>Add an output layer that is fed by the selected layer; the targets are split over the outputs</source>
        <translation>선택한 층에서 값을 받는 출력층을 추가합니다. 목표를 출력들에 나눕니다</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>층 추가</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>모든 단축키를 봅니다</translation>
    </message>
    <message>
        <source>Another output</source>
        <translation>출력 하나 더</translation>
    </message>
    <message>
        <source>Append to the table</source>
        <translation>표에 추가</translation>
    </message>
    <message>
        <source>As a Python program or a Jupyter notebook</source>
        <translation>Python 프로그램 또는 Jupyter 노트북으로</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>시스템 설정대로(&amp;S)</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>현재로 돌아가기(&amp;N)</translation>
    </message>
    <message>
        <source>Back to the cells that were set last</source>
        <translation>마지막으로 넣은 셀로 돌아갑니다</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>출발점으로</translation>
    </message>
    <message>
        <source>Back to the tensor before</source>
        <translation>이전 텐서로 돌아가기</translation>
    </message>
    <message>
        <source>Both conventions</source>
        <translation>두 방식 나란히</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>붓</translation>
    </message>
    <message>
        <source>C&amp;lear cells</source>
        <translation>셀 지우기(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;olumn&apos;s role and scaling…</source>
        <translation>열의 역할과 스케일링(&amp;O)…</translation>
    </message>
    <message>
        <source>Call the run by another name</source>
        <translation>실행의 이름을 바꿉니다</translation>
    </message>
    <message>
        <source>Choose a layer that the selected one is to feed: a join gets one more input, another layer gets it in place of its own</source>
        <translation>선택한 층의 출력을 받을 층을 고릅니다. 결합 층에는 입력이 하나 더해지고, 다른 층은 자기 입력 대신 받습니다</translation>
    </message>
    <message>
        <source>Choose the kind of a new layer</source>
        <translation>새 층의 종류 선택</translation>
    </message>
    <message>
        <source>Choose what a run is paused at, to the exact update</source>
        <translation>실행을 어느 업데이트에서 멈출지 정확히 정합니다</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>Colour by gradient</source>
        <translation>기울기로 색칠</translation>
    </message>
    <message>
        <source>Colour by value</source>
        <translation>값으로 색칠</translation>
    </message>
    <message>
        <source>Colour by weight</source>
        <translation>가중치로 색칠</translation>
    </message>
    <message>
        <source>Connect to another layer</source>
        <translation>다른 층에 연결</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV로 복사</translation>
    </message>
    <message>
        <source>Copy as CSV, with names</source>
        <translation>CSV로 복사(이름 포함)</translation>
    </message>
    <message>
        <source>Copy as CSV, without names</source>
        <translation>CSV로 복사(이름 제외)</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>LaTeX로 복사</translation>
    </message>
    <message>
        <source>Copy as NumPy</source>
        <translation>NumPy로 복사</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>그림으로 복사</translation>
    </message>
    <message>
        <source>Copy for a spreadsheet, with names</source>
        <translation>스프레드시트용으로 복사(이름 포함)</translation>
    </message>
    <message>
        <source>Copy for a spreadsheet, without names</source>
        <translation>스프레드시트용으로 복사(이름 제외)</translation>
    </message>
    <message>
        <source>Copy matrix</source>
        <translation>행렬 복사</translation>
    </message>
    <message>
        <source>Copy positions as CSV</source>
        <translation>위치를 CSV로 복사</translation>
    </message>
    <message>
        <source>Copy the program</source>
        <translation>프로그램 복사</translation>
    </message>
    <message>
        <source>Copy the row as CSV</source>
        <translation>행을 CSV로 복사</translation>
    </message>
    <message>
        <source>Copy the row for a spreadsheet</source>
        <translation>행을 스프레드시트용으로 복사</translation>
    </message>
    <message>
        <source>Copy the whole table, with all digits</source>
        <translation>표 전체를 모든 자릿수로 복사합니다</translation>
    </message>
    <message>
        <source>Copy with column &amp;names</source>
        <translation>열 이름과 함께 복사(&amp;N)</translation>
    </message>
    <message>
        <source>Cu&amp;t cells</source>
        <translation>셀 잘라내기(&amp;T)</translation>
    </message>
    <message>
        <source>D&amp;uplicate rows</source>
        <translation>행 복제(&amp;U)</translation>
    </message>
    <message>
        <source>Delete columns</source>
        <translation>열 삭제</translation>
    </message>
    <message>
        <source>Drags a point to another place.</source>
        <translation>점을 다른 곳으로 끕니다.</translation>
    </message>
    <message>
        <source>Draw each phase of the update as one box</source>
        <translation>업데이트의 각 단계를 상자 하나로 그립니다</translation>
    </message>
    <message>
        <source>Draw every operation</source>
        <translation>모든 연산을 그립니다</translation>
    </message>
    <message>
        <source>Duplicate columns</source>
        <translation>열 복제</translation>
    </message>
    <message>
        <source>Edit layer</source>
        <translation>층 편집</translation>
    </message>
    <message>
        <source>End the present fold, and train none behind it; folds that are over stay</source>
        <translation>현재 폴드를 끝내고 뒤의 폴드는 학습하지 않습니다. 끝난 폴드는 남습니다</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>발표 끝내기</translation>
    </message>
    <message>
        <source>End the run; the trained weights stay</source>
        <translation>실행을 끝냅니다. 학습된 가중치는 남습니다</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>지우개</translation>
    </message>
    <message>
        <source>Every action by a few letters of its name</source>
        <translation>이름의 몇 글자로 모든 동작을 찾습니다</translation>
    </message>
    <message>
        <source>Exchange the selected layer with the one after it</source>
        <translation>선택한 층을 다음 층과 바꿉니다</translation>
    </message>
    <message>
        <source>Exchange the selected layer with the one before it</source>
        <translation>선택한 층을 이전 층과 바꿉니다</translation>
    </message>
    <message>
        <source>Export &amp;model…</source>
        <translation>모델 내보내기(&amp;M)…</translation>
    </message>
    <message>
        <source>Export &amp;predictions…</source>
        <translation>예측 내보내기(&amp;P)…</translation>
    </message>
    <message>
        <source>Export &amp;table…</source>
        <translation>표 내보내기(&amp;T)…</translation>
    </message>
    <message>
        <source>Fewer digits</source>
        <translation>자릿수 줄이기</translation>
    </message>
    <message>
        <source>Fill do&amp;wn</source>
        <translation>아래로 채우기(&amp;W)</translation>
    </message>
    <message>
        <source>Find a row…</source>
        <translation>행 찾기…</translation>
    </message>
    <message>
        <source>Find an &amp;action…</source>
        <translation>동작 찾기(&amp;A)…</translation>
    </message>
    <message>
        <source>First update</source>
        <translation>첫 업데이트</translation>
    </message>
    <message>
        <source>Fit the graph</source>
        <translation>그래프를 화면에 맞추기</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>모든 묶음 접기</translation>
    </message>
    <message>
        <source>Forget the run and go back to exactly the same initial weights</source>
        <translation>실행을 버리고 정확히 같은 초기 가중치로 돌아갑니다</translation>
    </message>
    <message>
        <source>Formula, range, source and lessons of the field with the focus, or what its panel is for</source>
        <translation>포커스가 있는 항목의 수식, 범위, 출처와 수업, 또는 그 패널의 쓰임새</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>다시 앞으로 가기</translation>
    </message>
    <message>
        <source>Forward, loss, backward, optimizer</source>
        <translation>순전파, 손실, 역전파, 옵티마이저</translation>
    </message>
    <message>
        <source>Freeze layer</source>
        <translation>층 동결</translation>
    </message>
    <message>
        <source>From which data and how the network was trained, how good it is, and with which versions</source>
        <translation>신경망을 어떤 데이터로 어떻게 훈련했는지, 얼마나 좋은지, 어떤 버전으로 했는지</translation>
    </message>
    <message>
        <source>Go to the fields of the selected layer</source>
        <translation>선택한 층의 필드로 이동합니다</translation>
    </message>
    <message>
        <source>Hide the numbers and type them, or show them</source>
        <translation>수를 가리고 직접 입력하기 또는 다시 보이기</translation>
    </message>
    <message>
        <source>Histograms beside neurons</source>
        <translation>뉴런 옆 히스토그램</translation>
    </message>
    <message>
        <source>Insert column right…</source>
        <translation>오른쪽에 열 삽입</translation>
    </message>
    <message>
        <source>Insert rows &amp;above</source>
        <translation>위에 행 삽입(&amp;A)</translation>
    </message>
    <message>
        <source>Insert rows &amp;below</source>
        <translation>아래에 행 삽입(&amp;B)</translation>
    </message>
    <message>
        <source>Its panels as they were at first</source>
        <translation>패널을 처음 상태로 되돌립니다</translation>
    </message>
    <message>
        <source>Joined by Add</source>
        <translation>Add로 합치기</translation>
    </message>
    <message>
        <source>Joined by Concatenate</source>
        <translation>Concatenate로 합치기</translation>
    </message>
    <message>
        <source>Joined by Multiply</source>
        <translation>Multiply로 합치기</translation>
    </message>
    <message>
        <source>Keep the run until it is removed; others make room for newer ones</source>
        <translation>제거할 때까지 실행을 보관합니다. 다른 실행은 새 실행에 자리를 내줍니다</translation>
    </message>
    <message>
        <source>Keep these runs no longer</source>
        <translation>이 실행들을 더 보관하지 않습니다</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>시스템의 언어(&amp;Y)</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>붓 크게</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Last update</source>
        <translation>마지막 업데이트</translation>
    </message>
    <message>
        <source>Layer before, in the update</source>
        <translation>업데이트의 이전 층</translation>
    </message>
    <message>
        <source>Layers with the same name and shapes begin with the weights of this run</source>
        <translation>이름과 모양이 같은 층이 이 실행의 가중치에서 시작합니다</translation>
    </message>
    <message>
        <source>Let the selected rows of the table take no part in training, validation, test and preparation</source>
        <translation>표에서 선택한 행을 학습, 검증, 테스트, 전처리에서 제외합니다</translation>
    </message>
    <message>
        <source>Let the selected rows of the table that were set aside by hand take part again</source>
        <translation>직접 제외한 행 가운데 표에서 선택한 행을 다시 사용합니다</translation>
    </message>
    <message>
        <source>Let the trained network predict the rows of a file, and write them to another</source>
        <translation>학습된 신경망으로 파일의 행을 예측하여 다른 파일에 씁니다</translation>
    </message>
    <message>
        <source>Lines and neurons: the gradient of the loss by weight and bias, in the update that was last read in the Step panel</source>
        <translation>선과 뉴런: 단계 패널에서 마지막으로 읽은 업데이트에서 손실을 가중치와 편향으로 미분한 기울기입니다</translation>
    </message>
    <message>
        <source>Lines: the weight times the value that enters; neurons: what they give; for the row shown, else the mean over the rows</source>
        <translation>선: 가중치와 들어오는 값의 곱, 뉴런: 내보내는 값입니다. 표시된 행의 값이며, 없으면 모든 행의 평균입니다</translation>
    </message>
    <message>
        <source>Lines: the weight; neurons: the bias, or what they give for the row that is shown</source>
        <translation>선: 가중치, 뉴런: 편향 또는 표시된 행에서 내보내는 값입니다</translation>
    </message>
    <message>
        <source>Make a lesson of what is open: a text in two languages, and numbers that must come out</source>
        <translation>열려 있는 것으로 수업 만들기: 두 언어로 쓴 글과 나와야 할 숫자</translation>
    </message>
    <message>
        <source>Model &amp;card…</source>
        <translation>모델 카드(&amp;C)…</translation>
    </message>
    <message>
        <source>More digits</source>
        <translation>자릿수 늘리기</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Move again</source>
        <translation>다시 옮기기</translation>
    </message>
    <message>
        <source>Move columns left</source>
        <translation>열을 왼쪽으로 이동</translation>
    </message>
    <message>
        <source>Move columns right</source>
        <translation>열을 오른쪽으로 이동</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>앞으로 이동</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>뒤로 이동</translation>
    </message>
    <message>
        <source>Move rows down</source>
        <translation>행을 아래로 이동</translation>
    </message>
    <message>
        <source>Move rows up</source>
        <translation>행을 위로 이동</translation>
    </message>
    <message>
        <source>Next &amp;misfit</source>
        <translation>맞지 않는 다음 셀(&amp;M)</translation>
    </message>
    <message>
        <source>Next layer of the update</source>
        <translation>업데이트의 다음 층</translation>
    </message>
    <message>
        <source>Next operation</source>
        <translation>다음 연산</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>다음 패널</translation>
    </message>
    <message>
        <source>Next phase</source>
        <translation>다음 국면</translation>
    </message>
    <message>
        <source>Next tensor</source>
        <translation>다음 텐서</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>다음 업데이트</translation>
    </message>
    <message>
        <source>Not possible: {reason}</source>
        <translation>할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>One operation back</source>
        <translation>이전 연산</translation>
    </message>
    <message>
        <source>One operation on</source>
        <translation>다음 연산</translation>
    </message>
    <message>
        <source>One panel at a time in large type on the whole screen, without controls; Esc ends it</source>
        <translation>전체 화면에 패널을 하나씩 큰 글자로 조작 요소 없이 보이기. Esc를 누르면 끝납니다</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>한 번 뒤로</translation>
    </message>
    <message>
        <source>One step back, as far as is chosen, across the beginning of the update, too</source>
        <translation>선택한 만큼 한 단계 뒤로, 업데이트의 시작도 넘어갑니다</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>한 번 앞으로</translation>
    </message>
    <message>
        <source>One step on, as far as is chosen, across the end of the update, too</source>
        <translation>선택한 만큼 한 단계 앞으로, 업데이트의 끝도 넘어갑니다</translation>
    </message>
    <message>
        <source>Open &amp;weights…</source>
        <translation>가중치 열기(&amp;W)…</translation>
    </message>
    <message>
        <source>Open &amp;with options…</source>
        <translation>옵션을 정해 열기(&amp;W)…</translation>
    </message>
    <message>
        <source>Open a .lesson file that somebody shared</source>
        <translation>다른 사람이 나누어 준 .lesson 파일 열기</translation>
    </message>
    <message>
        <source>Open a le&amp;sson…</source>
        <translation>수업 열기(&amp;S)…</translation>
    </message>
    <message>
        <source>Open a networ&amp;k…</source>
        <translation>신경망 열기(&amp;K)…</translation>
    </message>
    <message>
        <source>Open a table, a project, a network, or weights; a file can be dropped on the window, too</source>
        <translation>표, 프로젝트, 신경망, 가중치를 엽니다. 파일을 창에 끌어다 놓아도 됩니다</translation>
    </message>
    <message>
        <source>Open the list of kinds of layers</source>
        <translation>층 종류 목록을 엽니다</translation>
    </message>
    <message>
        <source>Operation before</source>
        <translation>이전 연산</translation>
    </message>
    <message>
        <source>P&amp;resentation</source>
        <translation>발표(&amp;R)</translation>
    </message>
    <message>
        <source>Paint &amp;more points…</source>
        <translation>점 더 찍기(&amp;M)…</translation>
    </message>
    <message>
        <source>Paint class number {number}</source>
        <translation>{number}번 클래스로 찍기</translation>
    </message>
    <message>
        <source>Paint poi&amp;nts…</source>
        <translation>점 찍기(&amp;N)…</translation>
    </message>
    <message>
        <source>Palette of layers</source>
        <translation>층 팔레트</translation>
    </message>
    <message>
        <source>Panel before</source>
        <translation>이전 패널</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Paste as &amp;new table</source>
        <translation>새 표로 붙여넣기(&amp;N)</translation>
    </message>
    <message>
        <source>Paste into the hidden cells</source>
        <translation>가린 칸에 붙여넣기</translation>
    </message>
    <message>
        <source>Paste transposed</source>
        <translation>전치해 붙여넣기</translation>
    </message>
    <message>
        <source>Phase before</source>
        <translation>이전 국면</translation>
    </message>
    <message>
        <source>Pictures in neurons</source>
        <translation>뉴런 안의 그림</translation>
    </message>
    <message>
        <source>Play &amp;back</source>
        <translation>다시 재생(&amp;B)</translation>
    </message>
    <message>
        <source>Play the update</source>
        <translation>업데이트 재생</translation>
    </message>
    <message>
        <source>Play the walk</source>
        <translation>경사 하강 재생</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>점</translation>
    </message>
    <message>
        <source>Predict a &amp;file…</source>
        <translation>파일 예측(&amp;F)…</translation>
    </message>
    <message>
        <source>Present the next panel</source>
        <translation>다음 패널 발표</translation>
    </message>
    <message>
        <source>Present the panel before</source>
        <translation>이전 패널 발표</translation>
    </message>
    <message>
        <source>Previous update</source>
        <translation>이전 업데이트</translation>
    </message>
    <message>
        <source>Put the other convention, Keras&apos;s or the textbook&apos;s, beside each optimizer</source>
        <translation>옵티마이저마다 다른 방식(Keras 방식이나 교과서 방식)을 옆에 둡니다</translation>
    </message>
    <message>
        <source>Put the row at the end of the table; its target stays empty</source>
        <translation>행을 표의 끝에 넣습니다. 목표는 비워 둡니다</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>이름 바꾸기(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;name this workspace…</source>
        <translation>이 작업 공간의 이름 바꾸기(&amp;N)…</translation>
    </message>
    <message>
        <source>Reading repor&amp;t…</source>
        <translation>읽기 보고서(&amp;T)…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>제거(&amp;V)</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>층 제거</translation>
    </message>
    <message>
        <source>Remove the class and its points</source>
        <translation>클래스와 그 점을 제거합니다</translation>
    </message>
    <message>
        <source>Remove the selected layer; its neighbours are joined</source>
        <translation>선택한 층을 제거하고 앞뒤 층을 잇습니다</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename the class</source>
        <translation>클래스의 이름을 바꿉니다</translation>
    </message>
    <message>
        <source>Rename the selected layer</source>
        <translation>선택한 층의 이름을 바꿉니다</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Reset to the row</source>
        <translation>행으로 되돌리기</translation>
    </message>
    <message>
        <source>Run it in a process of its own, and compare its losses and weights with the lab&apos;s</source>
        <translation>별도의 프로세스에서 실행하여 손실과 가중치를 실험실의 것과 비교합니다</translation>
    </message>
    <message>
        <source>Save as &amp;lesson…</source>
        <translation>수업으로 저장(&amp;L)…</translation>
    </message>
    <message>
        <source>Save as PNG image…</source>
        <translation>PNG 그림으로 저장…</translation>
    </message>
    <message>
        <source>Save as SVG drawing…</source>
        <translation>SVG 그림으로 저장…</translation>
    </message>
    <message>
        <source>Save numbers as CSV…</source>
        <translation>숫자를 CSV로 저장…</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>다른 이름으로 프로젝트 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the program…</source>
        <translation>프로그램 저장…</translation>
    </message>
    <message>
        <source>Say how a table is to be read, with its first rows shown</source>
        <translation>처음 몇 행을 미리 보면서 표를 읽는 방법을 정합니다</translation>
    </message>
    <message>
        <source>Scatters points over a circle, again and again while it is drawn.</source>
        <translation>그리는 동안 원 안에 점을 되풀이해 흩뿌립니다.</translation>
    </message>
    <message>
        <source>Set from row</source>
        <translation>행에서 가져오기</translation>
    </message>
    <message>
        <source>Set these rows aside</source>
        <translation>이 행 제외</translation>
    </message>
    <message>
        <source>Show beside each neuron how what it gives is spread over all rows</source>
        <translation>각 뉴런 옆에 모든 행에서 내보내는 값의 분포를 표시합니다</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Show in each neuron what it gives for the row of the table that is chosen, or that the mouse rests on</source>
        <translation>표에서 선택한 행 또는 마우스가 놓인 행에서 각 뉴런이 내보내는 값을 표시합니다</translation>
    </message>
    <message>
        <source>Show in each neuron what it gives over the plane of the two features: blue is positive, orange negative</source>
        <translation>두 특성의 평면 위에서 각 뉴런이 내는 값을 뉴런 안에 보입니다. 파란색은 양수, 주황색은 음수입니다</translation>
    </message>
    <message>
        <source>Show only some rows…</source>
        <translation>일부 행만 보기…</translation>
    </message>
    <message>
        <source>Show the &amp;beginning</source>
        <translation>처음 보기(&amp;B)</translation>
    </message>
    <message>
        <source>Show the kinds of layers beside the network, to drag them onto a link</source>
        <translation>신경망 옆에 층의 종류를 표시하여 연결선 위로 끌어다 놓을 수 있게 합니다</translation>
    </message>
    <message>
        <source>Show the run again as a film, in the whole window, from the moment that is shown</source>
        <translation>보이는 시점부터 실행을 창 전체에서 영상처럼 다시 보여 줍니다</translation>
    </message>
    <message>
        <source>Show the update &amp;after</source>
        <translation>다음 업데이트 보기(&amp;A)</translation>
    </message>
    <message>
        <source>Show the update &amp;before</source>
        <translation>이전 업데이트 보기(&amp;B)</translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation>신경망 전체를 보여 줍니다</translation>
    </message>
    <message>
        <source>Show the whole window as it is now</source>
        <translation>창 전체를 현재 상태로 보여 줍니다</translation>
    </message>
    <message>
        <source>Show the whole window as it was before the first update</source>
        <translation>창 전체를 첫 업데이트 전의 상태로 보여 줍니다</translation>
    </message>
    <message>
        <source>Show the whole window as it was one update earlier</source>
        <translation>창 전체를 한 업데이트 전의 상태로 보여 줍니다</translation>
    </message>
    <message>
        <source>Show the whole window as it was one update later</source>
        <translation>창 전체를 한 업데이트 뒤의 상태로 보여 줍니다</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>붓 작게</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>오름차순 정렬(&amp;A)</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>내림차순 정렬(&amp;D)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 단계</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stop the f&amp;olds</source>
        <translation>폴드 중지(&amp;O)</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>곡면</translation>
    </message>
    <message>
        <source>Take its experiment and show this run: losses, weights, every update</source>
        <translation>이 실행의 실험을 가져와 손실, 가중치, 모든 업데이트를 봅니다</translation>
    </message>
    <message>
        <source>Take the cells of this row of the table</source>
        <translation>표에서 이 행의 셀을 가져옵니다</translation>
    </message>
    <message>
        <source>Take the network of a Keras, ONNX, safetensors or project file, with its weights</source>
        <translation>Keras, ONNX, safetensors, 프로젝트 파일의 신경망을 가중치와 함께 가져옵니다</translation>
    </message>
    <message>
        <source>Take the panel with the focus out of this workspace</source>
        <translation>포커스가 있는 패널을 이 작업 공간에서 뺍니다</translation>
    </message>
    <message>
        <source>Takes away what lies in a circle. The right button always erases.</source>
        <translation>원 안에 있는 것을 지웁니다. 오른쪽 단추는 언제나 지우개입니다.</translation>
    </message>
    <message>
        <source>Tensor before</source>
        <translation>이전 텐서</translation>
    </message>
    <message>
        <source>The &amp;whole window for this panel</source>
        <translation>이 패널을 창 전체에 표시(&amp;W)</translation>
    </message>
    <message>
        <source>The data space draws the answer over two features, with the rows on it</source>
        <translation>데이터 공간이 두 특성 위의 답을 행과 함께 그립니다</translation>
    </message>
    <message>
        <source>The panel with the focus gets a window of its own, for another screen, or comes back</source>
        <translation>포커스가 있는 패널을 다른 화면에서 쓸 수 있게 별도 창으로 띄우거나 되돌립니다</translation>
    </message>
    <message>
        <source>The panel with the focus takes all of the room, or gives it back</source>
        <translation>포커스가 있는 패널을 창 전체로 키우거나 원래 크기로 되돌립니다</translation>
    </message>
    <message>
        <source>The parts of the window in a minute; Esc ends it</source>
        <translation>창의 각 부분을 1분 동안 둘러보기. Esc를 누르면 끝납니다</translation>
    </message>
    <message>
        <source>The update one epoch earlier</source>
        <translation>한 에포크 앞의 업데이트</translation>
    </message>
    <message>
        <source>The update one epoch later</source>
        <translation>한 에포크 뒤의 업데이트</translation>
    </message>
    <message>
        <source>To the first operation</source>
        <translation>첫 연산으로</translation>
    </message>
    <message>
        <source>To the first tensor</source>
        <translation>첫 텐서로</translation>
    </message>
    <message>
        <source>To the last operation</source>
        <translation>마지막 연산으로</translation>
    </message>
    <message>
        <source>To the last step</source>
        <translation>마지막 이동으로</translation>
    </message>
    <message>
        <source>To the last tensor</source>
        <translation>마지막 텐서로</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Train all &amp;folds</source>
        <translation>모든 폴드 학습(&amp;F)</translation>
    </message>
    <message>
        <source>Train each fold in turn from the same initial weights</source>
        <translation>같은 초기 가중치에서 폴드를 차례로 학습합니다</translation>
    </message>
    <message>
        <source>Training leaves the arrays of the selected layer as they are</source>
        <translation>학습이 선택한 층의 배열을 그대로 둡니다</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo the move</source>
        <translation>옮기기 취소</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>모든 묶음 펼치기</translation>
    </message>
    <message>
        <source>Values of the chosen row</source>
        <translation>선택한 행의 값</translation>
    </message>
    <message>
        <source>Verify the program</source>
        <translation>프로그램 검증</translation>
    </message>
    <message>
        <source>Walk back</source>
        <translation>뒤로 걷기</translation>
    </message>
    <message>
        <source>Walk on</source>
        <translation>앞으로 걷기</translation>
    </message>
    <message>
        <source>Walk on step by step, as slowly as is chosen; the canvas follows</source>
        <translation>선택한 속도로 한 단계씩 나아갑니다. 신경망 그림이 따라갑니다</translation>
    </message>
    <message>
        <source>What was found when the present table was read</source>
        <translation>현재 표를 읽으면서 발견한 사항을 봅니다</translation>
    </message>
    <message>
        <source>Which row gives the largest, the smallest or a wanted answer</source>
        <translation>어떤 행이 가장 큰 답, 가장 작은 답 또는 원하는 답을 내는지 찾습니다</translation>
    </message>
    <message>
        <source>Wor&amp;ksheet…</source>
        <translation>학습지(&amp;K)…</translation>
    </message>
    <message>
        <source>Write a report…</source>
        <translation>보고서 쓰기…</translation>
    </message>
    <message>
        <source>Write an update of the run as a page with blanks, and its answer key</source>
        <translation>실행의 업데이트 하나로 빈칸이 있는 학습지와 정답지 만들기</translation>
    </message>
    <message>
        <source>Write data, network, settings, curves and scores as a page for the browser or a PDF</source>
        <translation>데이터, 신경망, 설정, 곡선, 점수를 브라우저용 페이지나 PDF로 씁니다</translation>
    </message>
    <message>
        <source>Write the trained network with its preparation for other programs, and run it there</source>
        <translation>훈련한 신경망을 전처리와 함께 다른 프로그램용으로 쓰고 그곳에서 실행해 봅니다</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Zoom so that the whole graph is seen</source>
        <translation>그래프 전체가 보이도록 확대합니다</translation>
    </message>
    <message>
        <source>Zoom to fit</source>
        <translation>화면에 맞추기</translation>
    </message>
    <message>
        <source>− Class</source>
        <translation>− 클래스</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
</context>
<context>
    <name>AsideLine</name>
    <message>
        <source>Rows set aside: {count}</source>
        <translation>제외한 행: {count}</translation>
    </message>
    <message>
        <source>Rows that are set aside</source>
        <translation>제외한 행</translation>
    </message>
    <message>
        <source>Set no rows aside by a condition</source>
        <translation>조건에 따른 행 제외 취소</translation>
    </message>
    <message>
        <source>by hand: {count}</source>
        <translation>직접 제외: {count}</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>제외함</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>where {condition}</source>
        <translation>조건: {condition}</translation>
    </message>
</context>
<context>
    <name>AsideRows</name>
    <message>
        <source>This row is set aside: it takes no part in training, validation, test and preparation.</source>
        <translation>제외한 행입니다. 학습, 검증, 테스트, 전처리에 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>{text}, set aside</source>
        <translation>{text}, 제외함</translation>
    </message>
</context>
<context>
    <name>AxisBox</name>
    <message>
        <source>Points lie on multiples of the step: tidy numbers for a calculation by hand.</source>
        <translation>점이 간격의 배수에 놓입니다. 손으로 계산하기 좋은 깔끔한 수가 됩니다.</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>모두 보기(&amp;A)</translation>
    </message>
    <message>
        <source>Snap to &amp;steps</source>
        <translation>간격에 맞추기(&amp;S)</translation>
    </message>
    <message>
        <source>Step of {name}</source>
        <translation>{name} 간격</translation>
    </message>
    <message>
        <source>The range that shows all points. The wheel zooms, the middle button moves.</source>
        <translation>모든 점이 보이는 범위입니다. 휠로 확대·축소하고 가운데 단추로 이동합니다.</translation>
    </message>
    <message>
        <source>from</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>step</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>to</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>{name} from</source>
        <translation>{name} 시작</translation>
    </message>
    <message>
        <source>{name} to</source>
        <translation>{name} 끝</translation>
    </message>
    <message>
        <source>{name}: an axis goes from a smaller number to a larger one.</source>
        <translation>{name}: 축은 작은 수에서 큰 수로 가야 합니다.</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>Nothing to count.</source>
        <translation>집계할 값이 없습니다.</translation>
    </message>
    <message>
        <source>highest bar: {count} rows</source>
        <translation>가장 높은 막대: 행 {count}개</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>그 밖에 {count}개</translation>
    </message>
</context>
<context>
    <name>BreakpointSection</name>
    <message>
        <source>A run is paused after the update, when its weights are changed. Breakpoints apply at once.</source>
        <translation>실행은 업데이트로 가중치가 바뀐 뒤에 멈춥니다. 중단점은 바로 적용됩니다.</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>중단점</translation>
    </message>
    <message>
        <source>Remove all breakpoints</source>
        <translation>중단점 모두 제거</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>CandidateSearch</name>
    <message>
        <source>A learning curve tells whether more rows would help; there is nothing to take over.</source>
        <translation>학습 곡선은 행을 늘리면 도움이 되는지 알려 줄 뿐, 가져올 설정은 없습니다.</translation>
    </message>
    <message>
        <source>A run is active. Stop it first.</source>
        <translation>실행 중입니다. 먼저 정지하십시오.</translation>
    </message>
    <message>
        <source>Candidates are being tried. Wait, or give up.</source>
        <translation>후보를 시도하고 있습니다. 기다리거나 그만두십시오.</translation>
    </message>
    <message>
        <source>Select a candidate.</source>
        <translation>후보를 선택하십시오.</translation>
    </message>
    <message>
        <source>The data or the settings have changed since. Try the candidates again.</source>
        <translation>그 뒤로 데이터나 설정이 바뀌었습니다. 후보를 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Trying candidates…</source>
        <translation>후보 시도 중…</translation>
    </message>
    <message>
        <source>Use the learning rate {rate}</source>
        <translation>학습률 {rate} 사용</translation>
    </message>
    <message>
        <source>Use {what}: {candidate}</source>
        <translation>{what}: {candidate} 사용</translation>
    </message>
</context>
<context>
    <name>CandidatesPanel</name>
    <message>
        <source>&amp;Give up</source>
        <translation>그만두기(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Try</source>
        <translation>시도(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Use this one</source>
        <translation>이것 사용(&amp;U)</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no list of such numbers. Type some as in 1, 2, 4.</source>
        <translation>알맞은 수의 목록이 아닙니다: &apos;{text}&apos;. 1, 2, 4처럼 입력하십시오.</translation>
    </message>
    <message>
        <source>Best: {candidate}</source>
        <translation>가장 좋음: {candidate}</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>후보</translation>
    </message>
    <message>
        <source>Candidates and what they gave</source>
        <translation>후보와 결과</translation>
    </message>
    <message>
        <source>How much of all runs is done</source>
        <translation>전체 실행 가운데 끝난 비율</translation>
    </message>
    <message>
        <source>Layer whose units are varied</source>
        <translation>유닛 수를 바꿀 층</translation>
    </message>
    <message>
        <source>Seeds, each of which every candidate is trained with</source>
        <translation>후보마다 학습할 시드 수</translation>
    </message>
    <message>
        <source>Take it into the experiment; undo takes it back</source>
        <translation>실험에 적용합니다. 실행 취소로 되돌립니다</translation>
    </message>
    <message>
        <source>Values that are tried</source>
        <translation>시도할 값</translation>
    </message>
    <message>
        <source>Variants of the experiment are trained with several seeds and compared; nothing is changed until you use one.</source>
        <translation>실험을 바꾼 후보를 여러 시드로 학습하여 비교합니다. 하나를 사용하기 전에는 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>What is varied</source>
        <translation>바꿀 것</translation>
    </message>
    <message>
        <source>at the most</source>
        <translation>최대 개수</translation>
    </message>
    <message>
        <source>best</source>
        <translation>가장 좋음</translation>
    </message>
    <message>
        <source>learning rate, as a power of 10</source>
        <translation>학습률(10의 거듭제곱)</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>see&amp;ds</source>
        <translation>시드(&amp;D)</translation>
    </message>
    <message>
        <source>simplest within a standard error</source>
        <translation>표준오차 안에서 가장 단순함</translation>
    </message>
    <message>
        <source>the data or the settings have changed since</source>
        <translation>그 뒤로 데이터나 설정이 바뀌었습니다</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>예정</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>학습 손실</translation>
    </message>
    <message>
        <source>within one standard error: {candidate}</source>
        <translation>표준오차 1배 안: {candidate}</translation>
    </message>
    <message>
        <source>{measure}, mean ± sd</source>
        <translation>{measure}, 평균 ± 표준편차</translation>
    </message>
    <message>
        <source>⚠ {count}</source>
        <translation>⚠ {count}</translation>
    </message>
</context>
<context>
    <name>CanvasEdits</name>
    <message>
        <source>Feed {target}</source>
        <translation>{target}에 연결</translation>
    </message>
    <message>
        <source>There is no other layer that &apos;{name}&apos; could feed.</source>
        <translation>&apos;{name}&apos;의 출력을 받을 수 있는 다른 층이 없습니다.</translation>
    </message>
</context>
<context>
    <name>CellActions</name>
    <message>
        <source>Clear cells</source>
        <translation>셀 지우기</translation>
    </message>
    <message>
        <source>Computed cells cannot be typed over. Edit the formula in the column&apos;s menu, or drop it there.</source>
        <translation>계산된 셀에는 직접 입력할 수 없습니다. 열 메뉴에서 수식을 고치거나 삭제하십시오.</translation>
    </message>
    <message>
        <source>Computed columns ({count}) were passed over: their cells cannot be typed over.</source>
        <translation>계산된 열({count}개)은 건너뛰었습니다. 계산된 셀에는 직접 입력할 수 없습니다.</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>셀 복사</translation>
    </message>
    <message>
        <source>Cut cells</source>
        <translation>셀 잘라내기</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>아래로 채우기</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>셀 붙여넣기</translation>
    </message>
    <message>
        <source>Select a cell and those below it that are to be filled first.</source>
        <translation>먼저 한 셀과 그 아래의 채울 셀들을 선택하십시오.</translation>
    </message>
    <message>
        <source>The clipboard holds no block of cells ({reason}).</source>
        <translation>클립보드에 셀 블록이 없습니다({reason}).</translation>
    </message>
    <message>
        <source>The pasted block is wider than the table: its last columns ({count}) were left out.</source>
        <translation>붙여넣은 블록이 표보다 넓어 마지막 열({count}개)을 뺐습니다.</translation>
    </message>
    <message>
        <source>{count} cells are too many at once (at most {most}). Select fewer.</source>
        <translation>셀 {count}개는 한 번에 처리하기에 너무 많습니다(최대 {most}개). 더 적게 선택하십시오.</translation>
    </message>
</context>
<context>
    <name>CellView</name>
    <message>
        <source>Added by each row, the largest first</source>
        <translation>각 행이 더하는 값, 큰 것부터</translation>
    </message>
    <message>
        <source>As LaTeX</source>
        <translation>LaTeX로</translation>
    </message>
    <message>
        <source>As NumPy</source>
        <translation>NumPy로</translation>
    </message>
    <message>
        <source>Close the sum</source>
        <translation>합 닫기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Its terms as CSV</source>
        <translation>항들을 CSV로</translation>
    </message>
    <message>
        <source>Row {row} comes to it from the loss by:</source>
        <translation>{row}행은 손실에서 다음을 거쳐 여기에 이릅니다:</translation>
    </message>
    <message>
        <source>The sum that makes the cell</source>
        <translation>칸을 만드는 합</translation>
    </message>
    <message>
        <source>The sum, every term</source>
        <translation>합, 모든 항</translation>
    </message>
    <message>
        <source>What each row of the batch adds</source>
        <translation>배치의 각 행이 더하는 값</translation>
    </message>
    <message>
        <source>row {row}: {value}</source>
        <translation>{row}행: {value}</translation>
    </message>
    <message>
        <source>{count} other rows: {value}</source>
        <translation>다른 {count}개 행: {value}</translation>
    </message>
</context>
<context>
    <name>CellsField</name>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Tensor</source>
        <translation>텐서</translation>
    </message>
    <message>
        <source>Tensors that change</source>
        <translation>달라지는 텐서</translation>
    </message>
    <message>
        <source>The largest difference of a number</source>
        <translation>한 숫자의 가장 큰 차이</translation>
    </message>
    <message>
        <source>The number that differs most, as it is and as it would be</source>
        <translation>가장 많이 달라지는 숫자: 지금과 바꾼 뒤</translation>
    </message>
    <message>
        <source>The same as a share of the tensor&apos;s largest number</source>
        <translation>텐서의 가장 큰 숫자에 대한 비율</translation>
    </message>
    <message>
        <source>max |Δ|</source>
        <translation>최대 |Δ|</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>상대</translation>
    </message>
    <message>
        <source>there</source>
        <translation>그곳</translation>
    </message>
</context>
<context>
    <name>ClassField</name>
    <message>
        <source>missing</source>
        <translation>결측</translation>
    </message>
</context>
<context>
    <name>ClassList</name>
    <message>
        <source>&apos;{name}&apos; went, and its points ({count}) with it. Undo brings them back.</source>
        <translation>&apos;{name}&apos; 클래스와 그 점({count}개)을 제거했습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Add class &apos;{name}&apos;</source>
        <translation>&apos;{name}&apos; 클래스 추가</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
    <message>
        <source>Remove class &apos;{name}&apos;</source>
        <translation>&apos;{name}&apos; 클래스 제거</translation>
    </message>
    <message>
        <source>Rename class to &apos;{name}&apos;</source>
        <translation>클래스 이름 바꾸기: &apos;{name}&apos;</translation>
    </message>
</context>
<context>
    <name>ClassOrderDialog</name>
    <message>
        <source>Classes in their order</source>
        <translation>순서대로 놓인 클래스 목록</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>아래로(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>위로(&amp;U)</translation>
    </message>
    <message>
        <source>Order of the classes of &apos;{name}&apos;</source>
        <translation>&apos;{name}&apos; 열의 클래스 순서</translation>
    </message>
    <message>
        <source>Order the classes of &apos;{name}&apos;</source>
        <translation>&apos;{name}&apos; 열의 클래스 순서 정하기</translation>
    </message>
    <message>
        <source>The first class is 0. Drag a class, or move it with Alt and the arrow keys.</source>
        <translation>첫 클래스가 0입니다. 클래스를 끌거나 Alt+화살표 키로 옮기십시오.</translation>
    </message>
</context>
<context>
    <name>ClassScatter</name>
    <message>
        <source>No row has both.</source>
        <translation>두 값이 모두 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>Scatter of {y} against {x}</source>
        <translation>{x}에 대한 {y}의 산점도</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
</context>
<context>
    <name>ClassWeightsDialog</name>
    <message>
        <source>&amp;Balanced numbers</source>
        <translation>균형 가중치(&amp;B)</translation>
    </message>
    <message>
        <source>A training row counts in the loss as often as its class&apos;s weight says.</source>
        <translation>훈련 행은 클래스 가중치만큼 손실에 반영됩니다.</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>Rows / (classes · rows of the class), from the training rows.</source>
        <translation>행 수 / (클래스 수 · 그 클래스의 행 수). 훈련 행으로 계산합니다.</translation>
    </message>
    <message>
        <source>Set class weights</source>
        <translation>클래스 가중치 설정</translation>
    </message>
    <message>
        <source>Weight of class {name}</source>
        <translation>{name} 클래스의 가중치</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Form of the program</source>
        <translation>프로그램의 형식</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>그만두기</translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation>그만두었습니다.</translation>
    </message>
    <message>
        <source>Jupyter notebooks (*{suffix})</source>
        <translation>Jupyter 노트북 (*{suffix})</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Python programs (*{suffix})</source>
        <translation>Python 프로그램 (*{suffix})</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>프로그램 저장</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>{name}에 저장했습니다.</translation>
    </message>
    <message>
        <source>The program is on the clipboard.</source>
        <translation>프로그램을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>The program runs in a process of its own…</source>
        <translation>프로그램을 별도의 프로세스에서 실행하고 있습니다…</translation>
    </message>
    <message>
        <source>The program runs in a process of its own… {percent} %</source>
        <translation>프로그램을 별도의 프로세스에서 실행하고 있습니다… {percent} %</translation>
    </message>
    <message>
        <source>The walk is the one whose steps are told in the panel Walk.</source>
        <translation>경사 하강은 &apos;경사 하강&apos; 패널에서 단계를 보여 주는 것입니다.</translation>
    </message>
    <message>
        <source>There is nothing to be written. {reason}</source>
        <translation>작성할 프로그램이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Verifying the program…</source>
        <translation>프로그램을 검증하고 있습니다…</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>경사 하강</translation>
    </message>
    <message>
        <source>What the program does</source>
        <translation>프로그램이 하는 일</translation>
    </message>
</context>
<context>
    <name>ColumnActions</name>
    <message>
        <source>&amp;Duplicate</source>
        <translation>복제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>이름 바꾸기(&amp;R)…</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is computed from the target, so it is ignored: it would give the answer away.</source>
        <translation>&apos;{name}&apos; 열은 목표에서 계산되므로 무시합니다. 특성으로 쓰면 정답을 알려 주게 됩니다.</translation>
    </message>
    <message>
        <source>Change the formula of &apos;{name}&apos;</source>
        <translation>&apos;{name}&apos; 열의 수식 바꾸기</translation>
    </message>
    <message>
        <source>Col&amp;umn</source>
        <translation>열(&amp;U)</translation>
    </message>
    <message>
        <source>Compute &apos;{name}&apos;</source>
        <translation>&apos;{name}&apos; 계산</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>삭제(&amp;L)</translation>
    </message>
    <message>
        <source>Delete {columns}</source>
        <translation>{columns} 삭제</translation>
    </message>
    <message>
        <source>Drop the formula of {columns}</source>
        <translation>{columns}의 수식 삭제</translation>
    </message>
    <message>
        <source>Duplicate {columns}</source>
        <translation>{columns} 복제</translation>
    </message>
    <message>
        <source>Edit &amp;formula…</source>
        <translation>수식 편집(&amp;F)…</translation>
    </message>
    <message>
        <source>Ins&amp;pect…</source>
        <translation>살펴보기(&amp;P)…</translation>
    </message>
    <message>
        <source>Insert column &amp;left…</source>
        <translation>왼쪽에 열 삽입(&amp;L)…</translation>
    </message>
    <message>
        <source>Insert column &apos;{name}&apos;</source>
        <translation>&apos;{name}&apos; 열 삽입</translation>
    </message>
    <message>
        <source>Insert column ri&amp;ght…</source>
        <translation>오른쪽에 열 삽입(&amp;G)…</translation>
    </message>
    <message>
        <source>Keep the numbers, drop the formula</source>
        <translation>숫자는 남기고 수식 삭제</translation>
    </message>
    <message>
        <source>Make it &amp;numbers</source>
        <translation>숫자로 바꾸기(&amp;N)</translation>
    </message>
    <message>
        <source>Make it &amp;text</source>
        <translation>텍스트로 바꾸기(&amp;T)</translation>
    </message>
    <message>
        <source>Make its &amp;misfits missing ({count})</source>
        <translation>맞지 않는 셀 {count}개를 결측으로(&amp;M)</translation>
    </message>
    <message>
        <source>Make the misfits of {columns} missing</source>
        <translation>{columns}의 맞지 않는 셀을 결측으로 처리</translation>
    </message>
    <message>
        <source>Make {columns} numbers</source>
        <translation>{columns}: 숫자로 바꾸기</translation>
    </message>
    <message>
        <source>Make {columns} text</source>
        <translation>{columns}: 텍스트로 바꾸기</translation>
    </message>
    <message>
        <source>Move le&amp;ft</source>
        <translation>왼쪽으로 이동(&amp;F)</translation>
    </message>
    <message>
        <source>Move rig&amp;ht</source>
        <translation>오른쪽으로 이동(&amp;H)</translation>
    </message>
    <message>
        <source>Move {columns}</source>
        <translation>{columns} 이동</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>새 열</translation>
    </message>
    <message>
        <source>Rename &apos;{name}&apos;</source>
        <translation>&apos;{name}&apos; 이름 바꾸기</translation>
    </message>
    <message>
        <source>Select a cell in the column first.</source>
        <translation>먼저 열에서 셀을 선택하십시오.</translation>
    </message>
    <message>
        <source>Sort ascending ↑</source>
        <translation>오름차순 정렬 ↑</translation>
    </message>
    <message>
        <source>Sort by {columns}</source>
        <translation>{columns} 기준으로 정렬</translation>
    </message>
    <message>
        <source>Sort descending ↓</source>
        <translation>내림차순 정렬 ↓</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 열</translation>
    </message>
</context>
<context>
    <name>ColumnFacts</name>
    <message>
        <source>amounts, as text</source>
        <translation>수량(텍스트)</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>distinct</source>
        <translation>서로 다른 값</translation>
    </message>
    <message>
        <source>first</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>last</source>
        <translation>마지막</translation>
    </message>
    <message>
        <source>max</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>min</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>misfits</source>
        <translation>맞지 않는 셀</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>결측</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>of another kind</source>
        <translation>형식이 다른 셀</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>times, as text</source>
        <translation>시각(텍스트)</translation>
    </message>
    <message>
        <source>type</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>yes and no</source>
        <translation>예/아니요</translation>
    </message>
</context>
<context>
    <name>ColumnField</name>
    <message>
        <source>choose…</source>
        <translation>선택…</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Columns with their roles</source>
        <translation>역할이 표시된 열</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>&amp;Class index: 0, 1, 2, … in one entry</source>
        <translation>클래스 번호(&amp;C): 한 항목에 0, 1, 2, …</translation>
    </message>
    <message>
        <source>&amp;Constant{value}…</source>
        <translation>상수(&amp;C){value}…</translation>
    </message>
    <message>
        <source>&amp;Indicator: one more entry, 1 where missing</source>
        <translation>결측 표시(&amp;I): 결측이면 1인 항목 하나 추가</translation>
    </message>
    <message>
        <source>&amp;Leave the row out</source>
        <translation>행 제외(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Log: log(1 + x)</source>
        <translation>로그(&amp;L): log(1 + x)</translation>
    </message>
    <message>
        <source>&amp;Mean of the training rows</source>
        <translation>훈련 행의 평균(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Min-max: (x − min) / (max − min)</source>
        <translation>최소-최대(&amp;M): (x − 최솟값) / (최댓값 − 최솟값)</translation>
    </message>
    <message>
        <source>&amp;Number: the value itself</source>
        <translation>숫자(&amp;N): 값 그대로</translation>
    </message>
    <message>
        <source>&amp;Raw: the numbers as they stand</source>
        <translation>원래 값(&amp;R): 숫자 그대로</translation>
    </message>
    <message>
        <source>&amp;Standardised: (x − mean) / deviation</source>
        <translation>표준화(&amp;S): (x − 평균) / 표준편차</translation>
    </message>
    <message>
        <source>&amp;Yes or no: 1 or 0</source>
        <translation>예/아니요(&amp;Y): 1 또는 0</translation>
    </message>
    <message>
        <source>08:15 as 8.25 hours</source>
        <translation>08:15를 8.25시간으로</translation>
    </message>
    <message>
        <source>08:15 as a place in the day: sine and cosine</source>
        <translation>08:15를 하루 안의 위치로: 사인과 코사인</translation>
    </message>
    <message>
        <source>24/3/4: 4 March 2024, the year first</source>
        <translation>24/3/4: 2024년 3월 4일, 연도 먼저</translation>
    </message>
    <message>
        <source>3/4/2024: 3 April, the day first</source>
        <translation>3/4/2024: 4월 3일, 일 먼저</translation>
    </message>
    <message>
        <source>3/4/2024: March 4, the month first</source>
        <translation>3/4/2024: 3월 4일, 월 먼저</translation>
    </message>
    <message>
        <source>3/4/2024: as all cells can be read</source>
        <translation>3/4/2024: 모든 셀을 읽을 수 있는 순서대로</translation>
    </message>
    <message>
        <source>A missing cell counts as:</source>
        <translation>결측 셀의 처리:</translation>
    </message>
    <message>
        <source>As for &amp;all columns</source>
        <translation>모든 열과 같게(&amp;A)</translation>
    </message>
    <message>
        <source>Classes are not scaled; choose the encoding Number first.</source>
        <translation>클래스는 스케일링하지 않습니다. 먼저 인코딩을 &apos;숫자&apos;로 바꾸십시오.</translation>
    </message>
    <message>
        <source>D&amp;ate: chosen parts of it</source>
        <translation>날짜(&amp;A): 선택한 부분</translation>
    </message>
    <message>
        <source>Date parts of {columns}: {how}</source>
        <translation>{columns}의 날짜 부분: {how}</translation>
    </message>
    <message>
        <source>Encode {columns}: {how}</source>
        <translation>{columns} 인코딩: {how}</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>For features only: the network could not be read back.</source>
        <translation>특성에만 쓸 수 있습니다. 목표에 쓰면 신경망의 출력을 원래 값으로 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Ha&amp;sh entries: {count}…</source>
        <translation>해시 항목 수(&amp;S): {count}개…</translation>
    </message>
    <message>
        <source>Ha&amp;shed: ±1 in one of a few entries</source>
        <translation>해시(&amp;S): 적은 수의 항목 중 하나에 ±1</translation>
    </message>
    <message>
        <source>Hash entries of {columns}</source>
        <translation>{columns}의 해시 항목 수</translation>
    </message>
    <message>
        <source>Ignore {columns}</source>
        <translation>{columns} 무시</translation>
    </message>
    <message>
        <source>Leave out {columns}</source>
        <translation>{columns} 제외</translation>
    </message>
    <message>
        <source>Left out at first: {why}</source>
        <translation>처음부터 제외됨: {why}</translation>
    </message>
    <message>
        <source>Make {columns} a feature</source>
        <translation>{columns}: 특성으로 지정</translation>
    </message>
    <message>
        <source>Make {columns} a target</source>
        <translation>{columns}: 목표로 지정</translation>
    </message>
    <message>
        <source>Make {columns} the target</source>
        <translation>{columns}: 유일한 목표로 지정</translation>
    </message>
    <message>
        <source>Me&amp;dian of the training rows</source>
        <translation>훈련 행의 중앙값(&amp;D)</translation>
    </message>
    <message>
        <source>Mer&amp;ge spellings that look alike into one class</source>
        <translation>비슷해 보이는 표기를 한 클래스로 합치기(&amp;G)</translation>
    </message>
    <message>
        <source>Merge spellings of {columns}</source>
        <translation>{columns}의 표기 합치기</translation>
    </message>
    <message>
        <source>Missing c&amp;ells</source>
        <translation>결측 셀(&amp;E)</translation>
    </message>
    <message>
        <source>Missing cells</source>
        <translation>결측 셀</translation>
    </message>
    <message>
        <source>Missing cells of {columns}</source>
        <translation>{columns}의 결측 셀</translation>
    </message>
    <message>
        <source>Missing cells of {columns}: {how}</source>
        <translation>{columns}의 결측 셀: {how}</translation>
    </message>
    <message>
        <source>Missing indicator of {columns}</source>
        <translation>{columns}의 결측 표시</translation>
    </message>
    <message>
        <source>Most &amp;frequent in the training rows</source>
        <translation>훈련 행의 최빈값(&amp;F)</translation>
    </message>
    <message>
        <source>Number: first Column ▸ Make it numbers</source>
        <translation>숫자: 먼저 열 ▸ 숫자로 바꾸기</translation>
    </message>
    <message>
        <source>O&amp;rder of the classes…</source>
        <translation>클래스의 순서(&amp;R)…</translation>
    </message>
    <message>
        <source>One column of numbers can weigh the rows.</source>
        <translation>행에 가중치를 주는 열은 숫자 열 하나여야 합니다.</translation>
    </message>
    <message>
        <source>One-&amp;hot: one 0/1 entry for each class</source>
        <translation>원-핫(&amp;H): 클래스마다 0/1 항목 하나</translation>
    </message>
    <message>
        <source>Or&amp;dinal: the rank of the class, as a number</source>
        <translation>순서형(&amp;D): 클래스의 순위를 숫자로</translation>
    </message>
    <message>
        <source>Order of day and month in {columns}</source>
        <translation>{columns}의 일·월 순서</translation>
    </message>
    <message>
        <source>Parts of the &amp;date</source>
        <translation>날짜 부분(&amp;D)</translation>
    </message>
    <message>
        <source>Parts of the date</source>
        <translation>날짜 부분</translation>
    </message>
    <message>
        <source>Ro&amp;bust: (x − median) / (3rd − 1st quartile)</source>
        <translation>로버스트(&amp;B): (x − 중앙값) / (제3사분위수 − 제1사분위수)</translation>
    </message>
    <message>
        <source>Role of {column}</source>
        <translation>{column}의 역할</translation>
    </message>
    <message>
        <source>Scale {columns}: {how}</source>
        <translation>{columns} 스케일링: {how}</translation>
    </message>
    <message>
        <source>Scaling, fitted on the training rows</source>
        <translation>스케일링(훈련 행 기준)</translation>
    </message>
    <message>
        <source>Time of day or duration: in hours or as a cycle</source>
        <translation>시각 또는 소요 시간: 시간 수 또는 주기로</translation>
    </message>
    <message>
        <source>Times of {columns}: {how}</source>
        <translation>{columns}의 시각 변환: {how}</translation>
    </message>
    <message>
        <source>Weigh the rows by {columns}</source>
        <translation>{columns}: 행의 가중치로 지정</translation>
    </message>
    <message>
        <source>{count} columns</source>
        <translation>열 {count}개</translation>
    </message>
    <message>
        <source>×  &amp;Weight: how much the row counts</source>
        <translation>×  가중치(&amp;W): 행을 손실에 반영하는 정도</translation>
    </message>
    <message>
        <source>–  &amp;Ignored: not used</source>
        <translation>–  무시(&amp;I): 쓰지 않음</translation>
    </message>
    <message>
        <source>→  &amp;Feature: goes into the network</source>
        <translation>→  특성(&amp;F): 신경망의 입력</translation>
    </message>
    <message>
        <source>◎  &amp;Only target: other targets become features</source>
        <translation>◎  유일한 목표(&amp;O): 나머지 목표는 특성으로</translation>
    </message>
    <message>
        <source>◎  &amp;Target: what the network learns</source>
        <translation>◎  목표(&amp;T): 신경망이 학습하는 값</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>(x − mean) / deviation, both taken from the training rows.</source>
        <translation>(x − 평균) / 표준편차, 둘 다 훈련 행에서 구합니다.</translation>
    </message>
    <message>
        <source>(x − median) / (third − first quartile), taken from the training rows.</source>
        <translation>(x − 중앙값) / (제3사분위수 − 제1사분위수), 훈련 행에서 구합니다.</translation>
    </message>
    <message>
        <source>(x − min) / (max − min), both taken from the training rows.</source>
        <translation>(x − 최솟값) / (최댓값 − 최솟값), 둘 다 훈련 행에서 구합니다.</translation>
    </message>
    <message>
        <source>A row with weight 2 counts in the loss like two rows.</source>
        <translation>가중치가 2인 행은 손실에 두 행만큼 반영됩니다.</translation>
    </message>
    <message>
        <source>Classes are numbered 0, 1, 2, … in one entry.</source>
        <translation>클래스에 0, 1, 2, …로 번호를 매겨 한 항목에 넣습니다.</translation>
    </message>
    <message>
        <source>Classes are ranks 0, 1, 2, … in their order.</source>
        <translation>클래스를 순서에 따라 순위 0, 1, 2, …로 나타냅니다.</translation>
    </message>
    <message>
        <source>Click the role, or press Alt+Down, to change it.</source>
        <translation>바꾸려면 역할을 클릭하거나 Alt+Down을 누르십시오.</translation>
    </message>
    <message>
        <source>Computed: {formula}</source>
        <translation>계산식: {formula}</translation>
    </message>
    <message>
        <source>Each text is +1 or −1 in one of a few entries, by its hash.</source>
        <translation>각 텍스트는 해시에 따라 정해진 항목 하나에서 +1 또는 −1이 됩니다.</translation>
    </message>
    <message>
        <source>Hash its texts</source>
        <translation>텍스트를 해시하기</translation>
    </message>
    <message>
        <source>Hours since midnight, or of a duration: 08:15 is 8.25.</source>
        <translation>자정부터 지난 시간 또는 소요 시간: 08:15는 8.25입니다.</translation>
    </message>
    <message>
        <source>Its menu offers: {offered}.</source>
        <translation>메뉴에서 할 수 있는 것: {offered}.</translation>
    </message>
    <message>
        <source>Left out at first: {why}.</source>
        <translation>처음부터 제외됨: {why}.</translation>
    </message>
    <message>
        <source>Make it numbers</source>
        <translation>숫자로 바꾸기</translation>
    </message>
    <message>
        <source>Missing cells: {count}</source>
        <translation>결측 셀: {count}</translation>
    </message>
    <message>
        <source>No is 0, yes is 1.</source>
        <translation>아니요는 0, 예는 1입니다.</translation>
    </message>
    <message>
        <source>One 0/1 entry for each class.</source>
        <translation>클래스마다 0/1 항목 하나.</translation>
    </message>
    <message>
        <source>Read its dates</source>
        <translation>날짜로 읽기</translation>
    </message>
    <message>
        <source>Read its dates, the day first</source>
        <translation>날짜 읽기(일 먼저)</translation>
    </message>
    <message>
        <source>Read its dates, the month first</source>
        <translation>날짜 읽기(월 먼저)</translation>
    </message>
    <message>
        <source>Read its dates, the year first</source>
        <translation>날짜 읽기(연도 먼저)</translation>
    </message>
    <message>
        <source>Read its times as hours</source>
        <translation>시각을 시간 수로 읽기</translation>
    </message>
    <message>
        <source>Sine and cosine of the place in the day: 23:59 is near 00:00.</source>
        <translation>하루 중 위치의 사인과 코사인: 23:59는 00:00에 가깝습니다.</translation>
    </message>
    <message>
        <source>The numbers are used as they stand.</source>
        <translation>숫자를 있는 그대로 씁니다.</translation>
    </message>
    <message>
        <source>Use it as a feature</source>
        <translation>특성으로 쓰기</translation>
    </message>
    <message>
        <source>an id</source>
        <translation>식별자</translation>
    </message>
    <message>
        <source>as for all columns</source>
        <translation>모든 열과 같음</translation>
    </message>
    <message>
        <source>class index</source>
        <translation>클래스 번호</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>cycle of a day</source>
        <translation>하루 주기</translation>
    </message>
    <message>
        <source>date parts</source>
        <translation>날짜 부분</translation>
    </message>
    <message>
        <source>day first?</source>
        <translation>일이 먼저?</translation>
    </message>
    <message>
        <source>day of the month</source>
        <translation>일</translation>
    </message>
    <message>
        <source>day of the year</source>
        <translation>연중 일수</translation>
    </message>
    <message>
        <source>days since 1970-01-01</source>
        <translation>1970-01-01부터의 일수</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>gaps: {rule}</source>
        <translation>결측: {rule}</translation>
    </message>
    <message>
        <source>hashed</source>
        <translation>해시</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>시</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>무시</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>결측 표시</translation>
    </message>
    <message>
        <source>leave the row out</source>
        <translation>행 제외</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>log(1 + x).</source>
        <translation>log(1 + x).</translation>
    </message>
    <message>
        <source>many texts</source>
        <translation>텍스트 종류 많음</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation>최소-최대</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>분</translation>
    </message>
    <message>
        <source>mixed units</source>
        <translation>단위 섞임</translation>
    </message>
    <message>
        <source>month, 1 to 12</source>
        <translation>월, 1~12</translation>
    </message>
    <message>
        <source>most frequent</source>
        <translation>최빈값</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>숫자 없음</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>쓰지 않음</translation>
    </message>
    <message>
        <source>number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>numbers from {low} to {high}</source>
        <translation>{low}부터 {high}까지의 숫자</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>원-핫</translation>
    </message>
    <message>
        <source>ordinal</source>
        <translation>순서형</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>원래 값</translation>
    </message>
    <message>
        <source>robust</source>
        <translation>로버스트</translation>
    </message>
    <message>
        <source>row numbers</source>
        <translation>행 번호</translation>
    </message>
    <message>
        <source>second</source>
        <translation>초</translation>
    </message>
    <message>
        <source>signs, units</source>
        <translation>기호·단위 포함</translation>
    </message>
    <message>
        <source>some dates</source>
        <translation>일부만 날짜</translation>
    </message>
    <message>
        <source>some times</source>
        <translation>일부만 시각</translation>
    </message>
    <message>
        <source>spellings merged</source>
        <translation>표기 합침</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>text, {count} different values ({values})</source>
        <translation>텍스트, 서로 다른 값 {count}개({values})</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>weekday, Monday 0</source>
        <translation>요일(월요일 0)</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>year</source>
        <translation>연도</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>예/아니요</translation>
    </message>
</context>
<context>
    <name>CompareButton</name>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Compare the weights with others</source>
        <translation>가중치를 다른 가중치와 비교</translation>
    </message>
    <message>
        <source>Compare with an update</source>
        <translation>업데이트와 비교</translation>
    </message>
    <message>
        <source>Compare with the weights of a file</source>
        <translation>파일의 가중치와 비교</translation>
    </message>
    <message>
        <source>Show W − the weights of another moment, another run or a file</source>
        <translation>W에서 다른 시점, 다른 실행, 파일의 가중치를 뺀 값을 보여 줍니다</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>Weights ({suffixes})</source>
        <translation>가중치 ({suffixes})</translation>
    </message>
    <message>
        <source>With &amp;nothing: the weights themselves</source>
        <translation>비교하지 않음: 가중치 그대로(&amp;N)</translation>
    </message>
    <message>
        <source>With a &amp;file…</source>
        <translation>파일과(&amp;F)…</translation>
    </message>
    <message>
        <source>With an &amp;update…</source>
        <translation>업데이트와(&amp;U)…</translation>
    </message>
    <message>
        <source>With no&amp;w</source>
        <translation>현재와(&amp;W)</translation>
    </message>
    <message>
        <source>With the &amp;beginning of the run</source>
        <translation>실행의 처음과(&amp;B)</translation>
    </message>
    <message>
        <source>With what is &amp;shown, from here on</source>
        <translation>지금 보이는 것과(&amp;S)</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>비교: {name}</translation>
    </message>
    <message>
        <source>✓ Compare</source>
        <translation>✓ 비교</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>No run is shown whose updates could be compared.</source>
        <translation>업데이트를 비교할 실행이 없습니다.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>update {number}</source>
        <translation>업데이트 {number}</translation>
    </message>
</context>
<context>
    <name>Confusion</name>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>predicted {name}</source>
        <translation>예측 {name}</translation>
    </message>
    <message>
        <source>true {name}</source>
        <translation>실제 {name}</translation>
    </message>
    <message>
        <source>{true} predicted as {predicted}: {count}</source>
        <translation>실제 {true}, 예측 {predicted}: {count}행</translation>
    </message>
</context>
<context>
    <name>ConventionsPanel</name>
    <message>
        <source>&amp;Use it</source>
        <translation>사용(&amp;U)</translation>
    </message>
    <message>
        <source>An update is computed this way when training pauses or ends.</source>
        <translation>학습이 일시 정지되거나 끝나면 업데이트를 이 방식으로 계산합니다.</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>계산 방식</translation>
    </message>
    <message>
        <source>In force: {form}</source>
        <translation>지금: {form}</translation>
    </message>
    <message>
        <source>Keras: {form}</source>
        <translation>Keras: {form}</translation>
    </message>
    <message>
        <source>Press Step (→) or Train (Space) first; then an update is computed this way, too.</source>
        <translation>먼저 단계(→)나 학습(Space)을 누르십시오. 그러면 업데이트를 이 방식으로도 계산합니다.</translation>
    </message>
    <message>
        <source>S&amp;witch to</source>
        <translation>바꾸기(&amp;W)</translation>
    </message>
    <message>
        <source>Set the experiment so; it can be undone</source>
        <translation>실험을 이렇게 설정합니다. 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <source>Switch convention: {title}</source>
        <translation>계산 방식 바꾸기: {title}</translation>
    </message>
    <message>
        <source>The other way</source>
        <translation>다른 방식</translation>
    </message>
    <message>
        <source>There are also: {names}</source>
        <translation>새로 생김: {names}</translation>
    </message>
    <message>
        <source>There are no conventions yet. {reason}</source>
        <translation>아직 계산 방식이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>There are not: {names}</source>
        <translation>없어짐: {names}</translation>
    </message>
    <message>
        <source>This network is large: the update is computed when you choose a way above.</source>
        <translation>이 신경망은 큽니다. 위에서 방식을 선택하면 업데이트를 계산합니다.</translation>
    </message>
    <message>
        <source>This run was made in this very way, or without this line. Train again to compare.</source>
        <translation>이 실행은 바로 이 방식으로 했거나 이 줄이 없었습니다. 비교하려면 다시 학습하십시오.</translation>
    </message>
    <message>
        <source>Update {update} is being computed…</source>
        <translation>업데이트 {update} 계산 중…</translation>
    </message>
    <message>
        <source>Update {update}: {changed} tensors change, {same} stay the same, bit for bit.</source>
        <translation>업데이트 {update}: 텐서 {changed}개가 달라지고 {same}개는 비트까지 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>CorrelationMap</name>
    <message>
        <source>Correlations</source>
        <translation>상관관계</translation>
    </message>
    <message>
        <source>Correlations need at least two columns of numbers.</source>
        <translation>상관관계를 보려면 숫자 열이 둘 이상 필요합니다.</translation>
    </message>
    <message>
        <source>{one} and {other}: r = {r}. Click for their scatter.</source>
        <translation>{one}, {other}: r = {r}. 클릭하면 산점도를 봅니다.</translation>
    </message>
</context>
<context>
    <name>CourseDesk</name>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Checking the lesson&apos;s numbers…</source>
        <translation>수업에 인쇄된 숫자를 확인하는 중…</translation>
    </message>
    <message>
        <source>Lessons (*{suffix})</source>
        <translation>수업 (*{suffix})</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>수업 열기</translation>
    </message>
    <message>
        <source>Open lesson {title}</source>
        <translation>수업 열기: {title}</translation>
    </message>
</context>
<context>
    <name>CurvePair</name>
    <message>
        <source>Each batch&apos;s value before its update; per epoch their mean, as Keras reports it.</source>
        <translation>각 배치의 업데이트 전 값입니다. 에포크별로는 Keras처럼 그 평균입니다.</translation>
    </message>
    <message>
        <source>The value over all validation rows when the epoch has ended.</source>
        <translation>에포크가 끝났을 때 모든 검증 행에서 구한 값입니다.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>{name}, validation</source>
        <translation>{name}, 검증</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>+ Rows</source>
        <translation>+ 행</translation>
    </message>
    <message>
        <source>A run is active: changes to the data apply to the next run.</source>
        <translation>진행 중인 실행이 있습니다. 데이터를 바꾸면 다음 실행부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Open CSV…</source>
        <translation>CSV 열기…</translation>
    </message>
    <message>
        <source>Untitled table</source>
        <translation>제목 없는 표</translation>
    </message>
    <message>
        <source>{rows} × {columns} (rows × columns)</source>
        <translation>{rows} × {columns} (행 × 열)</translation>
    </message>
    <message>
        <source>ƒ Column</source>
        <translation>ƒ 열</translation>
    </message>
    <message>
        <source>− Rows</source>
        <translation>− 행</translation>
    </message>
    <message>
        <source>✎ Points</source>
        <translation>✎ 점</translation>
    </message>
</context>
<context>
    <name>Dataflow</name>
    <message>
        <source>1 operation</source>
        <translation>연산 1개</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>{count} operations</source>
        <translation>연산 {count}개</translation>
    </message>
    <message>
        <source>{count} tensors</source>
        <translation>텐서 {count}개</translation>
    </message>
</context>
<context>
    <name>DataflowPanel</name>
    <message>
        <source>NumPy has no graph: it computes line by line, and gives the same values, bit for bit.</source>
        <translation>NumPy에는 그래프가 없습니다. 한 줄씩 계산하며, 값은 비트까지 같습니다.</translation>
    </message>
    <message>
        <source>NumPy has no graph: it computes line by line; largest difference {difference}.</source>
        <translation>NumPy에는 그래프가 없습니다. 한 줄씩 계산하며, 가장 큰 차이는 {difference}입니다.</translation>
    </message>
    <message>
        <source>Operation of the graph</source>
        <translation>그래프의 연산</translation>
    </message>
    <message>
        <source>TensorFlow is still being loaded.</source>
        <translation>TensorFlow를 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>The graph appears here when training pauses or ends.</source>
        <translation>학습이 멈추거나 끝나면 여기에 그래프가 나타납니다.</translation>
    </message>
    <message>
        <source>The graph is being made…</source>
        <translation>그래프를 만드는 중…</translation>
    </message>
    <message>
        <source>There is no graph to be drawn.</source>
        <translation>그릴 그래프가 없습니다.</translation>
    </message>
    <message>
        <source>There is no graph.</source>
        <translation>그래프가 없습니다.</translation>
    </message>
    <message>
        <source>There is no update to be drawn. {reason}</source>
        <translation>그릴 업데이트가 없습니다. {reason}</translation>
    </message>
    <message>
        <source>This is one update as a graph of its own. The run repeats the same operations in a loop, which XLA compiles and fuses. NumPy has no such graph.</source>
        <translation>업데이트 하나를 따로 떼어 그린 그래프입니다. 실행은 같은 연산을 반복문으로 되풀이하며, XLA가 이를 컴파일하고 합칩니다. NumPy에는 이런 그래프가 없습니다.</translation>
    </message>
    <message>
        <source>This is the first operation.</source>
        <translation>첫 연산입니다.</translation>
    </message>
    <message>
        <source>This is the last operation.</source>
        <translation>마지막 연산입니다.</translation>
    </message>
    <message>
        <source>Where an operation ran is told by where its result lies after the run; of one without a result by its variable.</source>
        <translation>연산이 실행된 장치는 실행 뒤 결과가 놓인 곳으로 알아냅니다. 결과가 없는 연산은 변수가 놓인 곳으로 알아냅니다.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{count}개 중 {number}번째</translation>
    </message>
    <message>
        <source>{operations} operations (nodes), {edges} edges; runs on {devices}.</source>
        <translation>연산(노드) {operations}개, 간선 {edges}개. 실행 장치: {devices}.</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Set device</source>
        <translation>장치 설정</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
</context>
<context>
    <name>DiagnosisPanel</name>
    <message>
        <source>A table as long as this is examined when training starts. Press Train (Space).</source>
        <translation>이렇게 긴 표는 학습을 시작할 때 살펴봅니다. 학습(스페이스)을 누르십시오.</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>진단</translation>
    </message>
    <message>
        <source>Diagnosis ({count})</source>
        <translation>진단 ({count})</translation>
    </message>
    <message>
        <source>Nothing is examined yet. {reason}</source>
        <translation>아직 살펴본 것이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>The update is too large to be taken apart. Smaller batches can be.</source>
        <translation>업데이트가 너무 커서 나누어 볼 수 없습니다. 더 작은 배치는 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>This update is examined when training pauses: it is too large to be taken apart meanwhile.</source>
        <translation>이 업데이트는 학습을 일시 정지하면 살펴봅니다. 학습하는 동안 나누어 보기에는 너무 큽니다.</translation>
    </message>
</context>
<context>
    <name>DialogHelp</name>
    <message>
        <source>A bug in the program, with the details that help whoever mends it. Table and network are still open.</source>
        <translation>프로그램의 오류와, 고치는 사람에게 도움이 되는 세부 정보입니다. 표와 신경망은 그대로 열려 있습니다.</translation>
    </message>
    <message>
        <source>A column that is computed from others. Every formula is tried on the first rows while it is typed.</source>
        <translation>다른 열에서 계산되는 열입니다. 수식은 입력하는 동안 처음 몇 행에 바로 적용해 봅니다.</translation>
    </message>
    <message>
        <source>A column&apos;s name, which no other column has. Formulas and the filter follow a column that is renamed.</source>
        <translation>열의 이름이며, 다른 열과 겹칠 수 없습니다. 이름을 바꾸면 수식과 필터도 따라 바뀝니다.</translation>
    </message>
    <message>
        <source>Choose the file that is opened or written. The list of kinds beside the name says which files are shown.</source>
        <translation>열거나 저장할 파일을 고릅니다. 이름 옆의 형식 목록이 어떤 파일을 보일지 정합니다.</translation>
    </message>
    <message>
        <source>Compares each gradient of the update with the slope of the loss, measured by moving a parameter a little to both sides.</source>
        <translation>업데이트의 기울기마다, 매개변수를 양쪽으로 조금 움직여 잰 손실의 기울기와 비교합니다.</translation>
    </message>
    <message>
        <source>Finds any action by a few letters of its name or its menu. The arrow keys choose one, Return does it.</source>
        <translation>이름이나 메뉴의 몇 글자로 모든 동작을 찾습니다. 화살표 키로 고르고 Return 키로 실행합니다.</translation>
    </message>
    <message>
        <source>How a file becomes a table: encoding, delimiter, decimal mark, header and types. The first rows follow every choice, and cells that do not fit are marked.</source>
        <translation>파일을 표로 읽는 방법을 정합니다. 인코딩, 구분 문자, 소수점 기호, 머리글, 자료형입니다. 고를 때마다 처음 몇 행이 따라 바뀌고, 맞지 않는 셀이 표시됩니다.</translation>
    </message>
    <message>
        <source>How far rounding alone drives runs apart: the engines, and runs whose starts differ by the least that a number can.</source>
        <translation>반올림만으로 실행이 얼마나 달라지는지 봅니다. 두 엔진을 비교하고, 초깃값이 숫자가 달라질 수 있는 가장 작은 만큼만 다른 실행을 비교합니다.</translation>
    </message>
    <message>
        <source>How much the rows of each class count in the loss. A larger weight for a rare class makes up for its few rows.</source>
        <translation>클래스마다 그 행이 손실에 얼마나 반영되는지 정합니다. 드문 클래스의 가중치를 키우면 적은 행 수를 보완합니다.</translation>
    </message>
    <message>
        <source>How the table is written as text: delimiter, encoding, decimal mark, line ends. The file is asked for afterwards.</source>
        <translation>표를 텍스트로 저장하는 방법을 정합니다. 구분 문자, 인코딩, 소수점 기호, 줄바꿈입니다. 파일은 그다음에 고릅니다.</translation>
    </message>
    <message>
        <source>How the trained network is written for other programs: the format, with its preparation or alone, on how many rows the file is run and compared with the lab. What a format cannot hold is said at once. The file is asked for afterwards.</source>
        <translation>훈련한 신경망을 다른 프로그램용으로 어떻게 쓸지 고릅니다. 형식, 전처리를 함께 넣을지 신경망만 넣을지, 파일을 몇 행에 실행해 이 프로그램과 비교할지를 정합니다. 형식이 담을 수 없는 것은 바로 알려 줍니다. 파일은 그다음에 묻습니다.</translation>
    </message>
    <message>
        <source>Makes a lesson of what is open: a text in two languages, the panels that it needs, and the numbers that must come out.</source>
        <translation>열려 있는 것으로 수업을 만듭니다. 두 언어로 쓴 글, 필요한 패널, 나와야 하는 숫자를 담습니다.</translation>
    </message>
    <message>
        <source>Makes a table from a few numbers and a seed; the same ones give the same rows. The plot shows them before they are made.</source>
        <translation>숫자 몇 개와 시드로 표를 만듭니다. 같은 값이면 같은 행이 나옵니다. 만들기 전에 그림에서 미리 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>One update as a sheet with its equations and blanks to fill in, as HTML or PDF, and a key with the answers.</source>
        <translation>업데이트 하나를 식과 빈칸이 있는 학습지로 만듭니다. HTML이나 PDF로 저장하고, 정답지도 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>Points painted on a plane become rows of a table. Choose a tool, and a class or a number, then paint with the mouse or the keys.</source>
        <translation>평면에 찍은 점이 표의 행이 됩니다. 도구와, 클래스나 숫자를 고른 다음 마우스나 키로 찍습니다.</translation>
    </message>
    <message>
        <source>Says what happened, or asks before something is done. Escape leaves everything as it is.</source>
        <translation>무슨 일이 있었는지 알리거나, 실행하기 전에 묻습니다. Esc 키를 누르면 모두 그대로 둡니다.</translation>
    </message>
    <message>
        <source>The keys of every action.</source>
        <translation>모든 동작의 단축키입니다.</translation>
    </message>
    <message>
        <source>The order of a column&apos;s classes: the first one is number 0, and the others are counted from there.</source>
        <translation>열의 클래스 순서입니다. 첫 클래스가 0번이고, 나머지는 차례로 번호가 붙습니다.</translation>
    </message>
    <message>
        <source>What is known of the trained network: data file and hash, every number that was fitted, training, scores, versions. It stands in every exported model and in the project.</source>
        <translation>훈련한 신경망에 관해 알려진 것: 데이터 파일과 해시, 맞춘 모든 수, 훈련, 점수, 버전. 내보낸 모든 모델과 프로젝트 안에 들어 있습니다.</translation>
    </message>
    <message>
        <source>What is needed before something is done. Escape leaves everything as it is.</source>
        <translation>실행하기 전에 필요한 값입니다. Esc 키를 누르면 모두 그대로 둡니다.</translation>
    </message>
    <message>
        <source>What was guessed, converted or doubtful when the table was read, with counts and lines. It is saved with the project.</source>
        <translation>표를 읽을 때 추측하거나 변환한 것, 의심스러운 것을 횟수와 줄 번호로 보여 줍니다. 프로젝트와 함께 저장됩니다.</translation>
    </message>
    <message>
        <source>Work that was not saved when the program ended. Open one to go on with it, discard it, or leave it for later.</source>
        <translation>프로그램이 끝날 때 저장되지 않은 작업입니다. 열어서 이어 가거나, 버리거나, 나중을 위해 남겨 둡니다.</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Redoing…</source>
        <translation>다시 실행하는 중…</translation>
    </message>
    <message>
        <source>Set {count} rows aside</source>
        <translation>행 {count}개 제외</translation>
    </message>
    <message>
        <source>Take {count} rows back</source>
        <translation>행 {count}개 되돌리기</translation>
    </message>
    <message>
        <source>The data are being looked at.</source>
        <translation>데이터를 살펴보는 중입니다.</translation>
    </message>
    <message>
        <source>The table has changed since these rows were listed. Train again, then set them aside.</source>
        <translation>이 행들을 나열한 뒤에 표가 바뀌었습니다. 다시 학습한 다음 제외하십시오.</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>실행 취소하는 중…</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>잠시 기다리십시오.</translation>
    </message>
</context>
<context>
    <name>DocumentFiles</name>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Another table is being opened. Train when it is there.</source>
        <translation>다른 표를 여는 중입니다. 표가 열린 뒤에 학습하십시오.</translation>
    </message>
    <message>
        <source>Glassnet projects (*.glassnet)</source>
        <translation>Glassnet 프로젝트 (*.glassnet)</translation>
    </message>
    <message>
        <source>Networks ({suffixes})</source>
        <translation>신경망 ({suffixes})</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Tables ({tables})</source>
        <translation>표 ({tables})</translation>
    </message>
    <message>
        <source>Tables and projects ({tables} *.glassnet)</source>
        <translation>표와 프로젝트 ({tables} *.glassnet)</translation>
    </message>
    <message>
        <source>this experiment</source>
        <translation>이 실험</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>    --switch {name}={value}: {form}</source>
        <translation>    --switch {name}={value}: {form}</translation>
    </message>
    <message>
        <source>    Keras: {form}</source>
        <translation>    Keras: {form}</translation>
    </message>
    <message>
        <source>    as in Keras</source>
        <translation>    Keras와 같음</translation>
    </message>
    <message>
        <source>    in force: {form}</source>
        <translation>    지금: {form}</translation>
    </message>
    <message>
        <source>  glassnet conventions 415                                 the ledger: what is in force, and Keras&apos;s way
  glassnet conventions 415 --switch half=half --update 7   which tensors of update 7 change with ½ in the loss
  glassnet conventions MINE.glassnet --switch precision=float64 --json

Exit status: 0; 2 for what cannot be used or switched.
</source>
        <translation>  glassnet conventions 415                                 목록: 지금의 방식과 Keras의 방식
  glassnet conventions 415 --switch half=half --update 7   손실에 ½이 있으면 업데이트 7의 어느 텐서가 달라지는지
  glassnet conventions MINE.glassnet --switch precision=float64 --json

종료 상태: 0; 쓸 수 없거나 바꿀 수 없으면 2.
</translation>
    </message>
    <message>
        <source>  glassnet diagnose MINE.glassnet                          the trained weights, and the update that would come next
  glassnet diagnose MINE.glassnet --update 40 --json report.json
                                                           update 40 of its run, which is trained anew
  glassnet diagnose 1-08_learning_rate --run high          a lesson&apos;s run with a learning rate that is too high
  glassnet diagnose MINE.glassnet --set network.hidden_1.kernel_initializer=zeros
                                                           the same network from weights of 0

Exit status: 0 where nothing is found; 1 where something is; 2 for what cannot be used.
</source>
        <translation>  glassnet diagnose MINE.glassnet                          학습된 가중치와 그다음에 올 업데이트
  glassnet diagnose MINE.glassnet --update 40 --json report.json
                                                           처음부터 다시 학습한 실행의 업데이트 40
  glassnet diagnose 1-08_learning_rate --run high          학습률이 너무 높은, 수업의 실행
  glassnet diagnose MINE.glassnet --set network.hidden_1.kernel_initializer=zeros
                                                           가중치 0에서 시작하는 같은 네트워크

종료 상태: 아무것도 찾지 못하면 0, 무언가 찾으면 1, 쓸 수 없는 것이면 2.
</translation>
    </message>
    <message>
        <source>  glassnet difference A.glassnet B.glassnet                the trained weights of two projects
  glassnet difference A.glassnet A.glassnet@0              what training has changed: @0 are the initial weights
  glassnet difference 415@200 415@100 --json               two updates of a lesson&apos;s run, which is trained anew
  glassnet difference A.glassnet weights.npz               a project and a file of weights

Exit status: 0, also where they differ; 2 for what cannot be used.
</source>
        <translation>  glassnet difference A.glassnet B.glassnet                두 프로젝트의 학습된 가중치
  glassnet difference A.glassnet A.glassnet@0              학습이 바꾼 것: @0은 초기 가중치입니다
  glassnet difference 415@200 415@100 --json               새로 학습한 수업 실행의 두 업데이트
  glassnet difference A.glassnet weights.npz               프로젝트와 가중치 파일

종료 상태: 0, 서로 달라도 0입니다. 쓸 수 없는 것은 2입니다.
</translation>
    </message>
    <message>
        <source>  glassnet history MINE.glassnet                           the norms of all arrays along its run, which is trained anew
  glassnet history 415 --tensor hidden_1/kernel --cell 1,2 --json
                                                           one weight with its gradient and what each update adds to it
  glassnet history MINE.glassnet --from 1000 --to 1100 --samples 101 --json
                                                           a part of the run, every update

Exit status: 0; 2 for what cannot be used.
</source>
        <translation>  glassnet history MINE.glassnet                           새로 학습한 실행에서 모든 배열의 노름
  glassnet history 415 --tensor hidden_1/kernel --cell 1,2 --json
                                                           가중치 하나와 그 기울기, 각 업데이트가 더하는 값
  glassnet history MINE.glassnet --from 1000 --to 1100 --samples 101 --json
                                                           실행의 일부, 모든 업데이트

종료 상태: 0. 쓸 수 없는 것은 2입니다.
</translation>
    </message>
    <message>
        <source>  glassnet landscape MINE.glassnet --output plane.svg      the loss along two random directions, and the Hessian&apos;s eigenvalues
  glassnet landscape MINE.glassnet --directions path --update 500 --json plane.json
                                                           along the path of its first 500 updates, which are trained anew

Exit status: 0; 2 for what cannot be used.
</source>
        <translation>  glassnet landscape MINE.glassnet --output plane.svg      무작위 방향 둘을 따른 손실과 헤세 행렬의 고윳값
  glassnet landscape MINE.glassnet --directions path --update 500 --json plane.json
                                                           다시 학습한 처음 500회 업데이트의 경로를 따른 손실

종료 상태: 0; 쓸 수 없는 것에는 2.
</translation>
    </message>
    <message>
        <source>  glassnet lessons                          all lessons, with their ids
  glassnet lessons check                    computes every printed number of every lesson on both engines
  glassnet lessons check 415 416            those whose id is or begins with one of these
  glassnet lessons check 415 --project A.glassnet B.glassnet
                                            what comes out in these projects, set against the lesson&apos;s numbers
  glassnet lessons make A.glassnet --text TEXT.json --number 20:output/Y --output X.lesson
                                            a lesson of a project, a text, and numbers that must come out
An id may also be the path of a lesson&apos;s folder or of a file that ends in .lesson.

Exit status: 0 when all numbers are right; 1 when one is wrong; 2 for what cannot be used.
</source>
        <translation>  glassnet lessons                          모든 수업과 그 id
  glassnet lessons check                    모든 수업에 인쇄된 숫자를 두 엔진에서 계산합니다
  glassnet lessons check 415 416            id가 이것이거나 이것으로 시작하는 수업
  glassnet lessons check 415 --project A.glassnet B.glassnet
                                            이 프로젝트들에서 나오는 숫자를 수업의 숫자와 비교합니다
  glassnet lessons make A.glassnet --text TEXT.json --number 20:output/Y --output X.lesson
                                            프로젝트, 글, 나와야 하는 숫자로 수업을 만듭니다
id 대신 수업 폴더나 .lesson으로 끝나는 파일의 경로를 쓸 수도 있습니다.

종료 상태: 숫자가 모두 맞으면 0, 하나라도 틀리면 1, 쓸 수 없는 것이 있으면 2.
</translation>
    </message>
    <message>
        <source>  glassnet listing 415 --form numpy                        prints the program
  glassnet listing MINE.glassnet --form gradient_tape --output mine.py
  glassnet listing 415 --form sequential --verify --output 415.ipynb
                                                           writes a notebook, runs it and compares
The numbers of a large table lie beside the program in a .npz file.

Exit status: 0; 1 when the program does something else than the lab; 2 for what cannot be used, or cannot be written in this form.
</source>
        <translation>  glassnet listing 415 --form numpy                        프로그램을 출력합니다
  glassnet listing MINE.glassnet --form gradient_tape --output mine.py
  glassnet listing 415 --form sequential --verify --output 415.ipynb
                                                           노트북을 저장하고, 실행하여 비교합니다
큰 표의 숫자는 프로그램 옆의 .npz 파일에 저장됩니다.

종료 상태: 0. 프로그램의 결과가 실험실과 다르면 1, 쓸 수 없는 것이 있거나 이 형식으로 나타낼 수 없으면 2.
</translation>
    </message>
    <message>
        <source>  glassnet picture MINE.glassnet --view boundary --output plane.svg
                                                           what the trained network says over the plane of its features
  glassnet picture MINE.glassnet --view boundary --update 50 --theme dark --output plane.png
                                                           the same after update 50 of its run, which is trained anew
  glassnet picture MINE.glassnet --view network --row 12 --colour value --histograms --output network.svg --report network.json
                                                           the values of row 12 in the network, and their spread over all rows
  glassnet picture MINE.glassnet --view network --output network.tex
                                                           the network in TikZ, for LaTeX
  glassnet picture MINE.glassnet --view step --update 3 --tensor output/dkernel --output step.png
                                                           the gradient of update 3, with the matrices that it is made of

Of more than two features the first two are shown, the others at the training rows&apos; median or most frequent class.
Exit status: 0; 2 for what cannot be used.
</source>
        <translation>  glassnet picture MINE.glassnet --view boundary --output plane.svg
                                                           학습된 신경망이 두 특성의 평면 위에서 내는 답
  glassnet picture MINE.glassnet --view boundary --update 50 --theme dark --output plane.png
                                                           다시 학습한 실행의 업데이트 50 뒤의 같은 그림
  glassnet picture MINE.glassnet --view network --row 12 --colour value --histograms --output network.svg --report network.json
                                                           신경망에서 12행의 값과 모든 행에서의 분포
  glassnet picture MINE.glassnet --view network --output network.tex
                                                           LaTeX용 TikZ로 그린 신경망
  glassnet picture MINE.glassnet --view step --update 3 --tensor output/dkernel --output step.png
                                                           업데이트 3의 그래디언트와 그것을 이루는 행렬들

특성이 셋 이상이면 처음 둘을 보이고, 나머지는 훈련 행의 중앙값이나 최빈 클래스에 둡니다.
종료 상태: 0. 쓸 수 없는 것이 있으면 2.
</translation>
    </message>
    <message>
        <source>  glassnet step 415                                        the tensors of the first update, with their equations
  glassnet step 415 --walk                                 its operations in order: forward, loss, backward, optimizer
  glassnet step 415 --update 7 --tensor hidden_1/Z         its numbers
  glassnet step 415 --tensor hidden_1/Z --cell 1,2         the sum that makes the number in row 1, column 2
  glassnet step MINE.glassnet --tensor output/dkernel --cell 3,1 --json
                                                           the same with the cells it is made of, and what each row adds
  glassnet step 415 --tensor hidden_1/Z --cell 1,2 --form latex
  glassnet step 415 --tensor hidden_1/dkernel --typed mine.csv
                                                           marks numbers that were worked out by hand

Exit status: 0; 1 where a number of --typed is wrong; 2 for what cannot be used.
</source>
        <translation>  glassnet step 415                                        첫 업데이트의 텐서와 수식
  glassnet step 415 --walk                                 연산을 차례대로: 순전파, 손실, 역전파, 옵티마이저
  glassnet step 415 --update 7 --tensor hidden_1/Z         그 숫자들
  glassnet step 415 --tensor hidden_1/Z --cell 1,2         1행 2열의 숫자를 만드는 합
  glassnet step MINE.glassnet --tensor output/dkernel --cell 3,1 --json
                                                           그것을 이루는 셀과 각 행이 더하는 값도 함께
  glassnet step 415 --tensor hidden_1/Z --cell 1,2 --form latex
  glassnet step 415 --tensor hidden_1/dkernel --typed mine.csv
                                                           손으로 계산한 숫자를 채점합니다

종료 상태: 0; --typed의 숫자가 틀리면 1; 쓸 수 없는 것이면 2.
</translation>
    </message>
    <message>
        <source>  glassnet worksheet 415 --output sheet.pdf --key key.pdf
                                                           the first update, all that is computed left blank
  glassnet worksheet MINE.glassnet --update 7 --blank gradient update --output sheet.html
                                                           gradients and new weights alone are left blank
  glassnet worksheet 415 --every 3 --digits 3 --output sheet.html
                                                           each third number is left blank

Exit status: 0; 2 for what cannot be used.
</source>
        <translation>  glassnet worksheet 415 --output sheet.pdf --key key.pdf
                                                           첫 업데이트. 계산하는 것은 모두 빈칸
  glassnet worksheet MINE.glassnet --update 7 --blank gradient update --output sheet.html
                                                           기울기와 새 가중치만 빈칸
  glassnet worksheet 415 --every 3 --digits 3 --output sheet.html
                                                           숫자 세 개마다 하나씩 빈칸

종료 상태: 0. 쓸 수 없는 것이 있으면 2.
</translation>
    </message>
    <message>
        <source>  {engine}: {name} is {got}, printed {expected}</source>
        <translation>  {engine}: {name} 값은 {got}, 인쇄된 값은 {expected}</translation>
    </message>
    <message numerus="yes">
        <source> (nor are {n:,} more of its cells)</source>
        <translation>
            <numerusform> (이 열의 다른 셀 {n:,}개도 숫자가 아님)</numerusform>
        </translation>
    </message>
    <message>
        <source> ({count:,} more in this column)</source>
        <translation> (이 열에 {count:,}개 더)</translation>
    </message>
    <message>
        <source> ({count} more)</source>
        <translation> ({count}개 더)</translation>
    </message>
    <message>
        <source> Did you mean &apos;{close}&apos;?</source>
        <translation> 혹시 &apos;{close}&apos;입니까?</translation>
    </message>
    <message>
        <source> Did you mean {names}?</source>
        <translation> 혹시 {names}입니까?</translation>
    </message>
    <message>
        <source> Predictions stay in their own units.</source>
        <translation> 예측은 원래 단위로 표시됩니다.</translation>
    </message>
    <message>
        <source> So it is with {count} more.</source>
        <translation> 그 밖의 {count}개도 그렇습니다.</translation>
    </message>
    <message>
        <source> The same holds for {count} more.</source>
        <translation> 그 밖의 {count}개도 그렇습니다.</translation>
    </message>
    <message>
        <source> The same holds for {rest:,} more.</source>
        <translation> 그 밖의 {rest:,}개도 그렇습니다.</translation>
    </message>
    <message>
        <source> and {count:,} columns more</source>
        <translation> 외 {count:,}개 열</translation>
    </message>
    <message>
        <source> and {count:,} more</source>
        <translation> 외 {count:,}개</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> 외 {count}개</translation>
    </message>
    <message>
        <source> does not begin with one of {names}.{asked}</source>
        <translation>: {names} 중 하나로 시작해야 합니다.{asked}</translation>
    </message>
    <message>
        <source> for &apos;{filename}&apos;</source>
        <translation>(&apos;{filename}&apos;)</translation>
    </message>
    <message>
        <source> from logits</source>
        <translation>(from logits)</translation>
    </message>
    <message>
        <source> in that sheet</source>
        <translation> (그 시트에)</translation>
    </message>
    <message>
        <source>&apos;{ambiguous}&apos; may be a thousand or a number with decimals: choose the decimal mark.</source>
        <translation>&apos;{ambiguous}&apos; 같은 수는 천 단위 구분일 수도 있고 소수일 수도 있습니다. 소수점 기호를 선택하십시오.</translation>
    </message>
    <message>
        <source>&apos;{both}&apos; stands in --classes and in --ignore; leave it in one of them.</source>
        <translation>&apos;{both}&apos; 열이 --classes와 --ignore에 모두 있습니다. 한쪽에만 쓰십시오.</translation>
    </message>
    <message>
        <source>&apos;{both}&apos; stands in {option} and in {other}; leave it in one of them.</source>
        <translation>&apos;{both}&apos; 열이 {option} 옵션과 {other} 옵션에 모두 있습니다. 한쪽에만 쓰십시오.</translation>
    </message>
    <message>
        <source>&apos;{cell}&apos; was read with a decimal {mark}; if it is a thousand, choose the {mark} as the mark between thousands.</source>
        <translation>&apos;{cell}&apos; 셀은 {mark}을(를) 소수점 기호로 보고 읽었습니다. 천 단위라면 천 단위 구분 기호로 {mark}을(를) 선택하십시오.</translation>
    </message>
    <message>
        <source>&apos;{chosen}&apos; in {file}</source>
        <translation>{file}의 &apos;{chosen}&apos;</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; = {formula} could not be computed: {error} Change that formula first, or delete its column.</source>
        <translation>&apos;{column}&apos; = {formula} 수식을 계산할 수 없습니다: {error} 먼저 그 수식을 바꾸거나 열을 삭제하십시오.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; goes down to {low:g}, and log(1 + x) needs numbers above −1.</source>
        <translation>&apos;{column}&apos; 열에 {low:g}까지 작은 수가 있는데 log(1 + x)에는 −1보다 큰 수가 필요합니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; has a / in its name, which no input of Keras may have.</source>
        <translation>&apos;{column}&apos;의 이름에 /가 있습니다. Keras의 입력 이름에는 /를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; has an infinite number.</source>
        <translation>&apos;{column}&apos; 열에 무한대가 있습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; has cells such as &apos;{example}&apos;, and programs read dates and times only as 2024-03-31, 31.03.2024, 8:15 and the like. Write them so, or export .safetensors, from which &apos;predict&apos; answers other files.</source>
        <translation>&apos;{column}&apos; 열에는 &apos;{example}&apos; 같은 셀이 있지만, 프로그램은 날짜와 시각을 2024-03-31, 31.03.2024, 8:15 같은 형식으로만 읽습니다. 그렇게 쓰거나 .safetensors로 내보내십시오. &apos;predict&apos;가 그것으로 다른 파일을 예측합니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; has cells that hold no number.</source>
        <translation>&apos;{column}&apos; 열에 숫자가 아닌 셀이 있습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; has characters that no XML holds. Rename it or its classes.</source>
        <translation>&apos;{column}&apos;에 XML이 담을 수 없는 문자가 있습니다. 열이나 클래스의 이름을 바꾸십시오.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; has dates before March 1900, and no cell of a workbook holds such a date. {instead}</source>
        <translation>&apos;{column}&apos; 열에 1900년 3월보다 이른 날짜가 있는데, 통합 문서의 셀에는 그런 날짜를 넣을 수 없습니다. {instead}</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; has dates such as &apos;{date}&apos;: {ends} may come first.</source>
        <translation>&apos;{column}&apos; 열에 &apos;{date}&apos; 같은 날짜가 있는데 {ends} 중 무엇이 먼저인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; has numbers beyond {limit:.2g}, which are too large for float32.</source>
        <translation>&apos;{column}&apos; 열에 크기가 {limit:.2g}보다 큰 수가 있어 float32로 나타낼 수 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; has numbers beyond {limit:g}, whose differences may be infinite.</source>
        <translation>&apos;{column}&apos; 열에 크기가 {limit:g}보다 큰 수가 있어 그 차이가 무한대가 될 수 있습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; has other classes than in training ({theirs}; {classes} then), so the trained weights would not belong to them. Predict the rows, or start anew.</source>
        <translation>&apos;{column}&apos;의 클래스가 학습할 때와 다릅니다(지금 {theirs}, 그때 {classes}). 학습된 가중치가 맞지 않으므로 행을 예측하거나 새로 시작하십시오.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; has texts that look alike but count as different: {named}.</source>
        <translation>&apos;{column}&apos; 열에 비슷해 보이지만 서로 다른 값으로 처리되는 텍스트가 있습니다: {named}.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; has {count:,} different values, too many for classes.</source>
        <translation>&apos;{column}&apos; 열에 서로 다른 값이 {count:,}개 있어 클래스로 쓰기에 너무 많습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; holds dates or times, and no layer of Keras reads them.</source>
        <translation>&apos;{column}&apos;에는 날짜나 시각이 있는데, 이를 읽는 Keras 층은 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; holds text and cannot be taken as a number.</source>
        <translation>&apos;{column}&apos; 열은 텍스트라서 숫자로 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; holds {what}.</source>
        <translation>&apos;{column}&apos; 열의 내용: {what}.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; is a column of numbers, and &apos;{name}&apos; is none. Type a number, such as {example}.</source>
        <translation>&apos;{column}&apos; 열은 숫자 열인데 &apos;{name}&apos; 값은 숫자가 아닙니다. {example} 같은 숫자를 입력하십시오.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; is a column of text.</source>
        <translation>&apos;{column}&apos; 열은 텍스트 열입니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; is a target, and a target has no missing indicator.</source>
        <translation>&apos;{column}&apos; 열은 목표입니다. 목표에는 결측 표시를 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; is computed as {formula}, so its cells cannot be typed over. Edit the formula, or keep its numbers as plain values.</source>
        <translation>&apos;{column}&apos; 열은 수식({formula})으로 계산되므로 셀에 직접 입력할 수 없습니다. 수식을 고치거나, 수식을 삭제하고 숫자만 남기십시오.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; is empty.</source>
        <translation>&apos;{column}&apos; 열이 비어 있습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; is encoded as classes, and classes are not scaled.</source>
        <translation>&apos;{column}&apos; 열은 클래스로 인코딩됩니다. 클래스는 스케일링하지 않습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; is encoded as classes, which have no {filling}.</source>
        <translation>&apos;{column}&apos; 열은 클래스로 인코딩되므로 {filling}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; is hashed, and Keras&apos;s layers compute another hash.</source>
        <translation>&apos;{column}&apos;은(는) 해시로 인코딩되어 있는데, Keras 층은 다른 해시를 계산합니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; is missing</source>
        <translation>&apos;{column}&apos; 값이 없습니다</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; is no name for an input of TensorFlow, which has Latin letters, digits and _ only. Rename the column. {instead}</source>
        <translation>&apos;{column}&apos;은(는) TensorFlow의 입력 이름이 될 수 없습니다. 라틴 문자, 숫자, _만 쓸 수 있습니다. 열 이름을 바꾸십시오. {instead}</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; is {is_scaled}, since {why}; predictions are in its own units</source>
        <translation>&apos;{column}&apos; 목표를 {is_scaled}했습니다. 이유: {why}. 예측은 원래 단위로 표시됩니다</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; merges spellings, and no layer of Keras does so.</source>
        <translation>&apos;{column}&apos;은(는) 비슷한 표기를 하나로 합치는데, 그렇게 하는 Keras 층은 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; weighs every row with 0, so nothing is learnt.</source>
        <translation>&apos;{column}&apos; 열의 가중치가 모든 행에서 0이므로 아무것도 학습하지 못합니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos; weighs the rows, and a weight is a number as it stands.</source>
        <translation>&apos;{column}&apos; 열은 행의 가중치입니다. 가중치는 인코딩하지 않은 숫자여야 합니다.</translation>
    </message>
    <message>
        <source>&apos;{column}&apos;: &apos;{text}&apos; is neither yes nor no</source>
        <translation>&apos;{column}&apos;: &apos;{text}&apos;은(는) 예도 아니오도 아닙니다</translation>
    </message>
    <message>
        <source>&apos;{column}&apos;: &apos;{text}&apos; is no date, or may be two</source>
        <translation>&apos;{column}&apos;: &apos;{text}&apos;은(는) 날짜가 아니거나 두 가지로 읽힙니다</translation>
    </message>
    <message>
        <source>&apos;{column}&apos;: &apos;{text}&apos; is no number</source>
        <translation>&apos;{column}&apos;: &apos;{text}&apos;은(는) 숫자가 아닙니다</translation>
    </message>
    <message>
        <source>&apos;{column}&apos;: &apos;{text}&apos; is no time</source>
        <translation>&apos;{column}&apos;: &apos;{text}&apos;은(는) 시각이 아닙니다</translation>
    </message>
    <message>
        <source>&apos;{column}&apos;: &apos;{text}&apos; was not there in training</source>
        <translation>&apos;{column}&apos;: &apos;{text}&apos;은(는) 학습할 때 없던 값입니다</translation>
    </message>
    <message>
        <source>&apos;{column}&apos;: {text} cannot be scaled</source>
        <translation>&apos;{column}&apos;: {text}은(는) 스케일링할 수 없습니다</translation>
    </message>
    <message>
        <source>&apos;{command} --help&apos; tells what there is.</source>
        <translation>쓸 수 있는 것은 &apos;{command} --help&apos;에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>&apos;{comment}&apos; cannot begin comments. Choose another mark, such as #.</source>
        <translation>&apos;{comment}&apos; 기호로 주석을 시작할 수 없습니다. # 같은 다른 기호를 선택하십시오.</translation>
    </message>
    <message>
        <source>&apos;{constant}&apos; is not</source>
        <translation>현재 값: &apos;{constant}&apos;. 필요한 값:</translation>
    </message>
    <message>
        <source>&apos;{decimal}&apos; cannot be both decimal sign and thousands mark. Choose another one for one of them.</source>
        <translation>&apos;{decimal}&apos; 기호를 소수점 기호와 천 단위 구분 기호로 함께 쓸 수 없습니다. 둘 중 하나를 바꾸십시오.</translation>
    </message>
    <message>
        <source>&apos;{decimal}&apos; cannot be both delimiter and decimal sign. Choose another delimiter.</source>
        <translation>&apos;{decimal}&apos; 기호를 구분 문자와 소수점 기호로 함께 쓸 수 없습니다. 다른 구분 문자를 선택하십시오.</translation>
    </message>
    <message>
        <source>&apos;{decimal}&apos; cannot be the decimal sign. Choose a point or a comma.</source>
        <translation>&apos;{decimal}&apos; 문자는 소수점 기호로 쓸 수 없습니다. 점이나 쉼표를 선택하십시오.</translation>
    </message>
    <message>
        <source>&apos;{delimiter}&apos; cannot separate columns. Choose one character, such as a comma.</source>
        <translation>&apos;{delimiter}&apos; 문자로는 열을 나눌 수 없습니다. 쉼표 같은 문자 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>&apos;{filename}&apos; in it is packed in an uncommon way. Pack it with deflate, or not at all.</source>
        <translation>그 안의 &apos;{filename}&apos; 파일이 흔치 않은 방식으로 압축되어 있습니다. deflate로 압축하거나 압축하지 마십시오.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; and the table name other columns</source>
        <translation>&apos;{file}&apos; 파일과 표의 열 이름이 서로 다릅니다</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; could not be opened: {error}</source>
        <translation>&apos;{file}&apos;을(를) 열 수 없습니다: {error}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; does not hold the rows that it was trained on, so that there are no lines of them. Leave out --ice.</source>
        <translation>&apos;{file}&apos;에는 학습에 쓴 행이 들어 있지 않아 행의 선을 그릴 수 없습니다. --ice를 빼십시오.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; does not say by its name that it holds a network. Name a file that ends in {suffixes}.</source>
        <translation>&apos;{file}&apos;은(는) 이름만으로는 신경망이 든 파일인지 알 수 없습니다. 이름이 {suffixes}(으)로 끝나는 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; does not say in which format the model is to be written. Let its name end in {suffixes}.</source>
        <translation>&apos;{file}&apos;만으로는 모델을 어떤 형식으로 쓸지 알 수 없습니다. 이름 끝을 {suffixes}(으)로 하십시오.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; does not say in which format weights are kept. Let its name end in {suffixes} or {suffix}.</source>
        <translation>&apos;{file}&apos; 파일의 이름으로는 가중치의 형식을 알 수 없습니다. 확장자는 {suffixes} 또는 {suffix} 중 하나여야 합니다.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; does not say whether the one array that &apos;{layer}&apos; learns is gamma or beta; it was taken for {array}, which the network has.{more} A .keras file, or one that was saved here, says it.</source>
        <translation>&apos;{file}&apos; 파일로는 &apos;{layer}&apos; 층이 학습하는 배열 하나가 gamma인지 beta인지 알 수 없어, 신경망에 있는 {array} 배열로 보았습니다.{more} .keras 파일이나 여기서 저장한 파일로는 알 수 있습니다.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; does not say which rows it was trained on. Name a table that holds the true values, too: evaluate {file} FILE.</source>
        <translation>&apos;{file}&apos;에는 어떤 행으로 학습했는지 적혀 있지 않습니다. 실제 값이 들어 있는 표를 지정하십시오: evaluate {file} FILE.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; does not say which rows it was trained on. Name a table that holds the true values, too: importance {file} FILE.</source>
        <translation>&apos;{file}&apos;에는 어떤 행으로 학습했는지 적혀 있지 않습니다. 실제 값이 들어 있는 표를 지정하십시오: importance {file} FILE.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; has no trained network. Open it, train it, and save it again.</source>
        <translation>&apos;{file}&apos;에는 학습된 신경망이 없습니다. 열어서 학습한 뒤 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; has no trained weights. Train it and save it, or name an update by --update.</source>
        <translation>&apos;{file}&apos;에 학습된 가중치가 없습니다. 학습하여 저장하거나 --update로 업데이트를 지정하십시오.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; has no trained weights. Train it and save it, or name an update: {file}@100.</source>
        <translation>&apos;{file}&apos;에는 학습된 가중치가 없습니다. 학습하여 저장하거나 업데이트를 지정하십시오: {file}@100</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; has no trained weights. Train it, and save it again.</source>
        <translation>&apos;{file}&apos; 파일에 학습된 가중치가 없습니다. 학습한 다음 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no model with its preparation. Name a project, which ends in {suffix}, or a model that the lab exported.</source>
        <translation>&apos;{file}&apos;에는 전처리를 갖춘 모델이 없습니다. {suffix}(으)로 끝나는 프로젝트나 이 프로그램에서 내보낸 모델을 지정하십시오.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; in it is too large</source>
        <translation>안에 든 &apos;{file}&apos; 파일이 너무 큽니다</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged ({error}). Open an earlier copy of it.</source>
        <translation>&apos;{file}&apos; 파일이 손상되었습니다({error}). 이전 사본을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no Glassnet project, or it was cut off. Open a file that ends in {suffix}.</source>
        <translation>&apos;{file}&apos; 파일은 Glassnet 프로젝트가 아니거나 일부가 잘렸습니다. 확장자가 {suffix}인 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no lesson: {first} at &apos;{place}&apos;. Correct it.</source>
        <translation>&apos;{file}&apos; 파일은 수업 파일이 아닙니다: &apos;{place}&apos;에서 {first}. 고치십시오.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no lesson: {why}. Choose a folder with a lesson, or a .lesson file.</source>
        <translation>&apos;{file}&apos; 파일은 수업이 아닙니다: {why}. 수업 폴더나 .lesson 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not transposed: it has a matrix with a row for each input.</source>
        <translation>&apos;{file}&apos; 파일은 전치되어 있지 않습니다. 행렬의 행이 입력에 대응합니다.</translation>
    </message>
    <message>
        <source>&apos;{first}&apos; is linear and leads to &apos;{second}&apos;: the two learn no more than one layer does.{more}</source>
        <translation>&apos;{first}&apos; 층은 선형이며 &apos;{second}&apos; 층으로 이어집니다. 이런 두 층은 한 층보다 더 많은 것을 학습하지 못합니다.{more}</translation>
    </message>
    <message>
        <source>&apos;{goal}&apos;: &apos;{text}&apos; is neither max nor min nor a number.</source>
        <translation>&apos;{goal}&apos;: &apos;{text}&apos;은(는) max도 min도 숫자도 아닙니다.</translation>
    </message>
    <message>
        <source>&apos;{group}&apos; is &apos;{name}&apos;</source>
        <translation>&apos;{group}&apos; 값이 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>&apos;{group}&apos; is missing</source>
        <translation>&apos;{group}&apos; 값이 결측</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; is the number of {count} lessons; name one.</source>
        <translation>&apos;{id}&apos; 번호의 수업은 {count}개입니다. 하나만 지정하십시오.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; in {place}</source>
        <translation>{place}의 &apos;{key}&apos;</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; declares {count:,} numbers and holds {held:,.0f}</source>
        <translation>&apos;{name}&apos;은(는) 수 {count:,}개를 선언했지만 {held:,.0f}개가 들어 있습니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; declares {size:,} bytes, the archive holds {file_size:,}</source>
        <translation>&apos;{name}&apos; 파일의 크기가 {size:,}바이트로 되어 있는데 압축 파일에는 {file_size:,}바이트가 있습니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; drops everything: nothing behind it can learn</source>
        <translation>&apos;{name}&apos; 층이 값을 모두 0으로 만들므로 그 뒤에서는 아무것도 학습하지 못합니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has a text in row {row} that cannot be there</source>
        <translation>&apos;{name}&apos; 열의 {row}행에 있을 수 없는 텍스트가 있습니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has a value already; choose another name.</source>
        <translation>&apos;{name}&apos; 값은 이미 있습니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has a {option} that the lab does not know ({value}); it has the file&apos;s weights, and drawn anew they would be the lab&apos;s own.</source>
        <translation>&apos;{name}&apos;의 {option}({value})은(는) 이 프로그램이 모르는 것입니다. 가중치는 파일의 것을 쓰며, 새로 뽑으면 이 프로그램의 방식을 따릅니다.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has cells of no known class</source>
        <translation>&apos;{name}&apos; 열에 알 수 없는 클래스의 셀이 있습니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has no value. Give it one before, as in {name} = 2.</source>
        <translation>&apos;{name}&apos; 값이 없습니다. 그 앞에서 {name} = 2처럼 값을 주십시오.</translation>
    </message>
    <message numerus="yes">
        <source>&apos;{name}&apos; has {n:,} classes that no training row has, so that nothing is learnt of them: {named}{more}.</source>
        <translation>
            <numerusform>&apos;{name}&apos; 열의 클래스 {n:,}개는 훈련 행에 없어 학습하지 못합니다: {named}{more}.</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;{name}&apos; holds lists or records; they are kept as texts.</source>
        <translation>&apos;{name}&apos; 항목에는 리스트나 레코드가 있어 텍스트로 두었습니다.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is an output and feeds others; &apos;{end}&apos; gives it on.</source>
        <translation>&apos;{name}&apos;은(는) 출력이면서 다른 층의 입력이기도 하여, &apos;{end}&apos;이(가) 그 출력을 그대로 내보냅니다.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is computed as {formula}, so its cells cannot be painted. Keep its numbers as plain values first.</source>
        <translation>&apos;{name}&apos; 열은 수식({formula})으로 계산되므로 점을 찍을 수 없습니다. 먼저 수식을 삭제하고 숫자만 남기십시오.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is {article} {layer} layer and takes one input, not {count}</source>
        <translation>&apos;{name}&apos; 층은 {layer} 층이므로 입력을 하나만 받습니다. 지금은 {count}개입니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is {number:g}</source>
        <translation>&apos;{name}&apos; = {number:g}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; joins inputs that differ in the last axis alone; they are {sizes}</source>
        <translation>&apos;{name}&apos; 층은 마지막 축의 길이만 다른 입력을 이어 붙입니다. 현재 입력의 모양은 {sizes}입니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; makes {want} of its input, which is {have}: {entries} entries</source>
        <translation>&apos;{name}&apos; 층은 입력을 {want} 모양으로 바꾸는데 입력은 {have}입니다: 항목 {entries}개</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; means something else; choose another name.</source>
        <translation>&apos;{name}&apos; 이름은 다른 것을 뜻합니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; takes the entries {start} to {stop} of an input that has {last}</source>
        <translation>&apos;{name}&apos; 층은 {start}번부터 {stop}번까지의 항목을 쓰는데 입력의 항목은 {last}개입니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was read as text, as its cells are numbers with {what}, such as {form}. If they are quantities, read them as numbers.</source>
        <translation>&apos;{name}&apos; 열은 텍스트로 읽었습니다. 셀이 {form}처럼 {what}이(가) 있는 숫자이기 때문입니다. 수량이면 숫자로 읽으십시오.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was read as text, as its numbers begin with zeros, like codes.</source>
        <translation>&apos;{name}&apos; 열은 텍스트로 읽었습니다. 숫자가 코드처럼 0으로 시작하기 때문입니다.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was read as text: &apos;{cell}&apos; is no number where the decimal mark is a {mark}. If its cells are numbers, read it with the type number.</source>
        <translation>&apos;{name}&apos; 열은 텍스트로 읽었습니다: 소수점 기호가 {mark}이면 &apos;{cell}&apos; 셀은 숫자가 아닙니다. 셀이 숫자라면 형식을 숫자로 하여 읽으십시오.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was read as text: some of its numbers have a decimal point, others a decimal comma (&apos;{first}&apos;, &apos;{second}&apos;).</source>
        <translation>&apos;{name}&apos; 열은 텍스트로 읽었습니다: 소수점 기호로 점을 쓴 숫자와 쉼표를 쓴 숫자가 섞여 있습니다(&apos;{first}&apos;, &apos;{second}&apos;).</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was read as text: {count}, {others} (row {row}: &apos;{cell}&apos;).</source>
        <translation>&apos;{name}&apos; 열은 텍스트로 읽었습니다: {count}, {others}({row}행: &apos;{cell}&apos;).</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was to be read as {word}, but its cells are none.</source>
        <translation>&apos;{name}&apos; 열을 {word}(으)로 읽으려 했으나 셀을 그렇게 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; {verb} inputs of one shape; they are {sizes}</source>
        <translation>&apos;{name}&apos; 층은 모양이 같은 입력만 {verb}. 현재 모양은 {sizes}입니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; {verb} inputs of one width; they have widths {sizes}</source>
        <translation>&apos;{name}&apos; 층은 너비가 같은 입력만 {verb}. 현재 너비는 {sizes}입니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; {verb} two inputs at least; it has {count}</source>
        <translation>&apos;{name}&apos; 층은 입력을 둘 이상 {verb}. 지금은 {count}개입니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos;, number {number} of {count} from 0</source>
        <translation>&apos;{name}&apos;, {count}개 중 {number}번(0부터)</translation>
    </message>
    <message>
        <source>&apos;{name}&apos;, which is used {count} times with the same weights</source>
        <translation>같은 가중치로 {count}번 쓰이는 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>&apos;{name}&apos;, which nothing feeds</source>
        <translation>입력이 없는 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>&apos;{name}&apos;, which takes more than other layers&apos; outputs</source>
        <translation>다른 층의 출력 외에 다른 것도 받는 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>&apos;{name}&apos;: a bound cannot be scaled as in training.</source>
        <translation>&apos;{name}&apos;: 한계를 학습 때처럼 스케일링할 수 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos;: a lesson has no trained weights. Add an update, such as {name}@100.</source>
        <translation>&apos;{name}&apos;: 수업에는 학습된 가중치가 없습니다. {name}@100처럼 업데이트를 붙이십시오.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos;: bounds are two numbers, dates or times, not &apos;{low}&apos; and &apos;{high}&apos;.</source>
        <translation>&apos;{name}&apos;: 한계는 두 숫자, 날짜 또는 시각이어야 하는데 &apos;{low}&apos;와(과) &apos;{high}&apos;입니다.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos;: the lower bound must not be above the upper one.</source>
        <translation>&apos;{name}&apos;: 아래 한계가 위 한계보다 클 수 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{node}&apos; sees one row at a time, which is its own mean: what it gives in training is always the same.</source>
        <translation>&apos;{node}&apos; 층은 한 번에 한 행만 보므로 그 행이 곧 평균입니다. 그래서 학습 중의 출력이 언제나 같습니다.</translation>
    </message>
    <message>
        <source>&apos;{node}&apos; takes its input from &apos;{name}&apos;, which does not exist</source>
        <translation>&apos;{node}&apos; 층의 입력인 &apos;{name}&apos; 층이 없습니다</translation>
    </message>
    <message>
        <source>&apos;{no}&apos; counts as 0 and &apos;{yes}&apos; as 1</source>
        <translation>&apos;{no}&apos; 값은 0, &apos;{yes}&apos; 값은 1입니다</translation>
    </message>
    <message>
        <source>&apos;{on_cycle}&apos; feeds itself through a cycle</source>
        <translation>&apos;{on_cycle}&apos; 층이 순환을 이루어 자기 자신에게 입력을 줍니다</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; could not be {done}: there is not enough memory for it. Close other programs, and try again.</source>
        <translation>&apos;{path}&apos; 파일을 {done} 수 없습니다: 메모리가 모자랍니다. 다른 프로그램을 닫고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; could not be {done}: {error}</source>
        <translation>&apos;{path}&apos; 파일을 {done} 수 없습니다: {error}</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; could not be {done}: {reason}</source>
        <translation>&apos;{path}&apos; 파일을 {done} 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; is there already, and is no export of a model. Choose another name.</source>
        <translation>&apos;{path}&apos;이(가) 이미 있으며 내보낸 모델이 아닙니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>&apos;{positive}&apos; from {threshold:.4g} on: the errors cost {cost:g}. The least cost is {least:g}, from {cheapest:.4g} on.</source>
        <translation>&apos;{positive}&apos;(으)로 보는 기준 {threshold:.4g} 이상: 오류의 비용은 {cost:g}입니다. 가장 적은 비용은 기준 {cheapest:.4g} 이상일 때 {least:g}입니다.</translation>
    </message>
    <message>
        <source>&apos;{quote}&apos; cannot be the quote. Choose one character, or none.</source>
        <translation>&apos;{quote}&apos; 문자는 따옴표로 쓸 수 없습니다. 문자 하나를 선택하거나 &apos;없음&apos;을 선택하십시오.</translation>
    </message>
    <message>
        <source>&apos;{sign}&apos; ({where}) cannot be written in {encoding}. Choose UTF-8.</source>
        <translation>&apos;{sign}&apos; 문자({where})는 {encoding} 인코딩으로 쓸 수 없습니다. UTF-8을 선택하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; could not be opened: {error}</source>
        <translation>&apos;{source}&apos; 파일을 열 수 없습니다: {error}</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; declares {size:,.1f} GiB of data; there is room for {free:,.1f} GiB. Close other programs, or open a smaller file.</source>
        <translation>&apos;{source}&apos; 파일의 데이터는 {size:,.1f} GiB인데 남은 메모리는 {free:,.1f} GiB입니다. 다른 프로그램을 닫거나 더 작은 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; declares {size:,} bytes of &apos;{name}&apos; and holds {held:,}. Save it again.</source>
        <translation>&apos;{source}&apos; 파일은 &apos;{name}&apos;에 {size:,}바이트를 선언했지만 {held:,}바이트가 들어 있습니다. 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; does not begin with &apos;array,row&apos;, as a file of weights does. Open another file.</source>
        <translation>&apos;{source}&apos; 파일은 가중치 파일처럼 &apos;array,row&apos;로 시작하지 않습니다. 다른 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; does not hold arrays by their names. Open a file of weights.</source>
        <translation>&apos;{source}&apos; 파일에는 이름이 붙은 배열이 없습니다. 가중치 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; does not say which version of Glassnet wrote it. Open an earlier copy of it.</source>
        <translation>&apos;{source}&apos; 파일에는 어느 버전의 Glassnet에서 저장했는지 나와 있지 않습니다. 이전 사본을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; has a model of a network that cannot be ({error}).</source>
        <translation>&apos;{source}&apos;에 있을 수 없는 신경망의 모델이 들어 있습니다({error}).</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; has an array &apos;{extra}&apos;{others}, which the network does not have. Open a file that was saved from this network, or add the layer.</source>
        <translation>&apos;{source}&apos; 파일에 신경망에 없는 배열(&apos;{extra}&apos;{others})이 있습니다. 이 신경망에서 저장한 파일을 열거나 그 층을 추가하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; has arrays and does not say of which network: another program wrote it. Save the whole model there, as .keras or .onnx.</source>
        <translation>&apos;{source}&apos; 파일에는 배열만 있고 어떤 신경망의 것인지는 없습니다. 다른 프로그램이 쓴 파일입니다. 그 프로그램에서 모델 전체를 .keras나 .onnx로 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; has no &apos;{name}&apos; of its own, as Keras weights have. Open another file.</source>
        <translation>&apos;{source}&apos; 파일에는 Keras 가중치와 달리 &apos;{name}&apos; 항목이 따로 없습니다. 다른 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; has no array &apos;{missing}&apos;{others}, which the network needs{has}. Open a file that was saved from this network, or give the layers the file&apos;s names and settings.</source>
        <translation>&apos;{source}&apos; 파일에 신경망에 필요한 배열(&apos;{missing}&apos;{others})이 없습니다{has}. 이 신경망에서 저장한 파일을 열거나, 층의 이름과 설정을 파일과 같게 하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; has no description of a model. Open it as weights of the present network, or save the whole model.</source>
        <translation>&apos;{source}&apos; 파일에는 모델의 설명이 없습니다. 현재 신경망의 가중치로 열거나 모델 전체를 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; has no weights &apos;{name}&apos;. Save the whole model again.</source>
        <translation>&apos;{source}&apos; 파일에는 가중치 &apos;{name}&apos;이(가) 없습니다. 모델 전체를 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; has weights for a network that cannot be ({error}).</source>
        <translation>&apos;{source}&apos; 파일의 가중치에 맞는 신경망은 있을 수 없습니다({error}).</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; has what the lab does not know: {unknown}. Nothing of it was opened; save the model without that, or open another file.</source>
        <translation>&apos;{source}&apos; 파일에는 이 프로그램이 모르는 것이 있습니다: {unknown}. 아무것도 열지 않았습니다. 그것 없이 모델을 저장하거나 다른 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; has {count:,} layers, more than a network can have. Open another file.</source>
        <translation>&apos;{source}&apos; 파일에는 층이 {count:,}개 있습니다. 신경망에 둘 수 있는 층의 수보다 많습니다. 다른 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; holds &apos;{filename}&apos;, which is no array. Open a file of weights.</source>
        <translation>&apos;{source}&apos; 파일에 있는 &apos;{filename}&apos; 항목은 배열이 아닙니다. 가중치 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; holds more than plain layers (&apos;{key}&apos;). Open weights of such layers only.</source>
        <translation>&apos;{source}&apos; 파일에 일반 층이 아닌 것(&apos;{key}&apos;)이 있습니다. 일반 층만 있는 가중치 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; holds {size:,.0f} MiB of arrays, far more than the network&apos;s {numbers:,} numbers. Open a file that was saved from this network.</source>
        <translation>&apos;{source}&apos; 파일의 배열은 {size:,.0f} MiB로, 신경망의 수 {numbers:,}개보다 훨씬 큽니다. 이 신경망에서 저장한 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; is damaged, cut off, or another kind of file ({why}). Save it again.</source>
        <translation>&apos;{source}&apos; 파일은 손상되었거나 일부가 잘렸거나 다른 종류의 파일입니다({why}). 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; is damaged, cut off, or no .keras file ({error}). Save it again.</source>
        <translation>&apos;{source}&apos; 파일은 손상되었거나 일부가 잘렸거나 .keras 파일이 아닙니다({error}). 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; is damaged, cut off, or no .npz file ({error}). Save it again.</source>
        <translation>&apos;{source}&apos; 파일은 손상되었거나 일부가 잘렸거나 .npz 파일이 아닙니다({error}). 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; is damaged, cut off, or no .onnx file ({error}). Export it again.</source>
        <translation>&apos;{source}&apos;이(가) 손상되었거나 잘렸거나 .onnx 파일이 아닙니다({error}). 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; is damaged, cut off, or no .safetensors file ({error}). Export it again.</source>
        <translation>&apos;{source}&apos;이(가) 손상되었거나 잘렸거나 .safetensors 파일이 아닙니다({error}). 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; is damaged, cut off, or no .xlsx file ({error}). Export it again.</source>
        <translation>&apos;{source}&apos;이(가) 손상되었거나 잘렸거나 .xlsx 파일이 아닙니다({error}). 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; is damaged, cut off, or no file of Keras weights. Save it again.</source>
        <translation>&apos;{source}&apos; 파일은 손상되었거나 일부가 잘렸거나 Keras 가중치 파일이 아닙니다. 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; is longer than {most:,.0f} MiB, far more than the network&apos;s {numbers:,} numbers take. Open a file that was saved from this network.</source>
        <translation>&apos;{source}&apos; 파일은 {most:,.0f} MiB를 넘어, 신경망의 수 {numbers:,}개를 담는 데 필요한 크기보다 훨씬 큽니다. 이 신경망에서 저장한 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; is no CSV file of weights in UTF-8 ({error}). Save it again.</source>
        <translation>&apos;{source}&apos; 파일은 UTF-8로 된 가중치 CSV 파일이 아닙니다({error}). 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; is no Glassnet project, or it was cut off. Open a file that ends in {suffix}.</source>
        <translation>&apos;{source}&apos; 파일은 Glassnet 프로젝트가 아니거나 일부가 잘렸습니다. 확장자가 {suffix}인 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; is no JSON file, or it was cut off ({error}). Save it again.</source>
        <translation>&apos;{source}&apos; 파일은 JSON 파일이 아니거나 일부가 잘렸습니다({error}). 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; is no file of Keras weights. Open another file.</source>
        <translation>&apos;{source}&apos; 파일은 Keras 가중치 파일이 아닙니다. 다른 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; keeps &apos;{name}&apos; in pieces, packed or not. Save it as Keras does, without compression.</source>
        <translation>&apos;{source}&apos; 파일은 &apos;{name}&apos; 배열을 여러 조각으로 나누어 담고 있습니다. 나누거나 압축하지 말고 Keras처럼 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; takes &apos;{layer}&apos; from another file. Save it again in one file.</source>
        <translation>&apos;{source}&apos; 파일은 &apos;{layer}&apos; 층을 다른 파일에서 가져옵니다. 한 파일로 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; was saved by a newer Glassnet (file version {version}, this one reads up to {newest}). Install the newer one to open it.</source>
        <translation>&apos;{source}&apos; 파일은 더 새로운 Glassnet에서 저장했습니다(파일 버전 {version}, 이 프로그램은 {newest}까지 읽음). 열려면 새 버전을 설치하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;, line {number}: &apos;{text}&apos; in column {column} of &apos;{name}&apos; is not a number. Correct it.</source>
        <translation>&apos;{source}&apos; {number}번째 줄: &apos;{name}&apos; 배열의 {column}열에 있는 &apos;{text}&apos; 값은 숫자가 아닙니다. 고치십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: &apos;{name}&apos; has no &apos;shape&apos; and &apos;values&apos;. Save the weights again.</source>
        <translation>&apos;{source}&apos;: &apos;{name}&apos; 배열에 &apos;shape&apos;와 &apos;values&apos;가 없습니다. 가중치를 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: &apos;{name}&apos; has {value} in {where}, which is no finite number. Correct it.</source>
        <translation>&apos;{source}&apos;: &apos;{name}&apos; 배열의 {where}에 있는 {value} 값은 유한한 수가 아닙니다. 고치십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: &apos;{name}&apos; holds a number beyond 1e308. Correct it.</source>
        <translation>&apos;{source}&apos;: &apos;{name}&apos; 배열에 크기가 1e308보다 큰 수가 있습니다. 고치십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: &apos;{name}&apos; holds {dumps}, which is not a number. Correct it.</source>
        <translation>&apos;{source}&apos;: &apos;{name}&apos; 배열에 있는 {dumps} 값은 숫자가 아닙니다. 고치십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: &apos;{name}&apos; holds {held}, not numbers. Save it as float32 or float64.</source>
        <translation>&apos;{source}&apos;: &apos;{name}&apos; 배열의 값은 숫자가 아니라 {held}입니다. float32나 float64로 저장하십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: &apos;{name}&apos; is {shape}, but the network needs {expected}. Change the layer&apos;s units, or open another file.</source>
        <translation>&apos;{source}&apos;: &apos;{name}&apos; 배열은 {shape}인데 신경망에는 {expected} 배열이 필요합니다. 층의 유닛 수를 바꾸거나 다른 파일을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: &apos;{name}&apos; is {shape}, but the network needs {expected}: it looks transposed, with a row for each unit instead of each input, as PyTorch keeps it.</source>
        <translation>&apos;{source}&apos;: &apos;{name}&apos; 배열은 {shape}인데 신경망에는 {expected} 배열이 필요합니다. PyTorch처럼 행이 입력이 아니라 유닛에 대응하는, 전치된 배열로 보입니다.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: how its table was read is damaged. Open an earlier copy of it.</source>
        <translation>&apos;{source}&apos;: 표를 읽은 방식이 손상되었습니다. 이전 사본을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: the breakpoints are damaged. Open an earlier copy of it.</source>
        <translation>&apos;{source}&apos;: 중단점이 손상되었습니다. 이전 사본을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: the experiment is damaged at &apos;{place}&apos; ({first}).</source>
        <translation>&apos;{source}&apos;: 실험의 &apos;{place}&apos; 부분이 손상되었습니다({first}).</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: the lines of &apos;{name}&apos; have different numbers of cells. Fill the empty ones.</source>
        <translation>&apos;{source}&apos;: &apos;{name}&apos; 배열의 줄마다 셀 수가 다릅니다. 빈 셀을 채우십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: the network is damaged at &apos;{place}&apos; ({first}). Export it again.</source>
        <translation>&apos;{source}&apos;: 신경망의 &apos;{place}&apos; 부분이 손상되었습니다({first}). 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: the reading report is damaged. Open an earlier copy of it.</source>
        <translation>&apos;{source}&apos;: 읽기 보고서가 손상되었습니다. 이전 사본을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: the rows of &apos;{name}&apos; have different lengths. Fill them up.</source>
        <translation>&apos;{source}&apos;: &apos;{name}&apos; 배열의 행마다 길이가 다릅니다. 빈 곳을 채우십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: the table is damaged ({error}). Open an earlier copy of it.</source>
        <translation>&apos;{source}&apos;: 표가 손상되었습니다({error}). 이전 사본을 여십시오.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos;: the trained model is damaged at &apos;{place}&apos; ({first}). Train it again.</source>
        <translation>&apos;{source}&apos;: 학습된 모델이 &apos;{place}&apos;에서 손상되었습니다({first}). 다시 학습하십시오.</translation>
    </message>
    <message>
        <source>&apos;{target}&apos; has {count:,} classes; at most {most} can be told apart in a plot.</source>
        <translation>&apos;{target}&apos; 열에는 클래스가 {count:,}개 있는데 그래프에서는 {most}개까지만 구별할 수 있습니다.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no comparison. Write one as a + b &lt;= 3, several with &apos;and&apos;.</source>
        <translation>&apos;{text}&apos;은(는) 비교식이 아닙니다. a + b &lt;= 3처럼 쓰고, 여러 개는 &apos;and&apos;로 이으십시오.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not of the form NAME=max, NAME=min or NAME=VALUE.</source>
        <translation>&apos;{text}&apos;은(는) NAME=max, NAME=min, NAME=VALUE 꼴이 아닙니다.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; names &apos;{name}&apos;. Conditions are about the features that are numbers: {names}.</source>
        <translation>&apos;{text}&apos;에 &apos;{name}&apos;이(가) 있습니다. 조건은 숫자인 특성에 대한 것입니다: {names}.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; names no feature.</source>
        <translation>&apos;{text}&apos;에 특성이 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos;: the lower end must be below the upper one, a wanted value between them, and the weight above 0.</source>
        <translation>&apos;{text}&apos;: 아래 끝은 위 끝보다 작고, 원하는 값은 그 사이에 있고, 비중은 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>&apos;{thousands}&apos; cannot stand between thousands. Choose a comma, a point, a blank or none.</source>
        <translation>&apos;{thousands}&apos; 문자는 천 단위 구분 기호로 쓸 수 없습니다. 쉼표, 점, 빈칸, 없음 중에서 선택하십시오.</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; has fields of its own; name one of them.</source>
        <translation>&apos;{word}&apos;에는 하위 필드가 있습니다. 그중 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; is a word of its own in formulas. Write a column of that name as `{word}`.</source>
        <translation>&apos;{word}&apos; 단어는 수식에서 따로 뜻이 있습니다. 그런 이름의 열은 `{word}`처럼 백틱으로 묶으십시오.</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is a function: write {usage}.</source>
        <translation>&apos;{written}&apos; 함수는 {usage}처럼 씁니다.</translation>
    </message>
    <message>
        <source>&apos;{written}&apos; is not written as 20:NAME, with a number from 1.</source>
        <translation>&apos;{written}&apos;은(는) 20:이름과 같은 형식이 아닙니다. 번호는 1부터입니다.</translation>
    </message>
    <message>
        <source>(in, out): a column for each unit</source>
        <translation>(in, out): 유닛마다 열 하나</translation>
    </message>
    <message>
        <source>(rounded: {value})</source>
        <translation>(반올림: {value})</translation>
    </message>
    <message>
        <source>({tensor} at {part}, else 0)</source>
        <translation>({part} 자리에는 {tensor} 값, 나머지는 0)</translation>
    </message>
    <message>
        <source>, and with {optimizer} in float32 its weights depend on rounding</source>
        <translation>. 또한 float32에서 {optimizer} 옵티마이저를 쓰면 그 가중치가 반올림에 좌우됩니다</translation>
    </message>
    <message>
        <source>, of which {entries} are compared with a target entry,</source>
        <translation> (그중 {entries}개를 목표 항목과 비교)</translation>
    </message>
    <message>
        <source>, or train in float64</source>
        <translation>하거나 float64로 학습</translation>
    </message>
    <message>
        <source>, or turn on &apos;From logits&apos;</source>
        <translation>. 또는 &apos;From logits&apos;를 켜십시오</translation>
    </message>
    <message>
        <source>--batch-size &apos;{text}&apos; is neither a number of rows nor &apos;full&apos;.</source>
        <translation>--batch-size &apos;{text}&apos;: 행 수도 &apos;full&apos;도 아닙니다.</translation>
    </message>
    <message>
        <source>--between {name}={value}: bounds are two numbers, like {name}=1..5.</source>
        <translation>--between {name}={value}: 한계는 {name}=1..5처럼 두 숫자입니다.</translation>
    </message>
    <message>
        <source>--cell: &apos;{cell}&apos; is no place. Write one like 3,1.</source>
        <translation>--cell: &apos;{cell}&apos;은(는) 자리가 아닙니다. 3,1처럼 적으십시오.</translation>
    </message>
    <message>
        <source>--cell: add --tensor, whose number it is.</source>
        <translation>--cell: 어느 텐서의 수인지 --tensor를 함께 적으십시오.</translation>
    </message>
    <message>
        <source>--cell: {cell} is no place of an array of {shape}.</source>
        <translation>--cell: {cell}: {shape} 배열에 없는 자리입니다.</translation>
    </message>
    <message>
        <source>--cell: {name} has {shape} numbers; {cell} is none of their places.</source>
        <translation>--cell: {name}의 수는 {shape}개이며, {cell}은(는) 그 자리 가운데 하나가 아닙니다.</translation>
    </message>
    <message>
        <source>--classes: &apos;{column}&apos; is not used; add it to --features.</source>
        <translation>--classes: &apos;{column}&apos; 열은 쓰이지 않습니다. --features에 추가하십시오.</translation>
    </message>
    <message>
        <source>--digits is a whole number from 0 to {most}.</source>
        <translation>--digits는 0에서 {most}까지의 정수입니다.</translation>
    </message>
    <message>
        <source>--directions path: add --update N; the run is trained anew up to there.</source>
        <translation>--directions path: --update N을 더하십시오. 실행을 거기까지 다시 학습합니다.</translation>
    </message>
    <message>
        <source>--export: &apos;{file}&apos; does not say in which format it is to be written. Let its name end in {suffixes}.</source>
        <translation>--export: &apos;{file}&apos;의 이름만으로는 어떤 형식으로 저장할지 알 수 없습니다. 이름이 {suffixes} 중 하나로 끝나게 하십시오.</translation>
    </message>
    <message>
        <source>--form: add --tensor, whose numbers are written.</source>
        <translation>--form: 어느 텐서의 수를 적을지 --tensor를 함께 적으십시오.</translation>
    </message>
    <message>
        <source>--from {first:,} --to {last:,}: the run has the updates 0 to {updates:,}.</source>
        <translation>--from {first:,} --to {last:,}: 실행의 업데이트는 0부터 {updates:,}까지입니다.</translation>
    </message>
    <message>
        <source>--keep: &apos;{file}&apos; should end in {suffix}.</source>
        <translation>--keep: &apos;{file}&apos;은(는) {suffix}(으)로 끝나야 합니다.</translation>
    </message>
    <message>
        <source>--keep: &apos;{over}&apos; gives no network that would be kept.</source>
        <translation>--keep: &apos;{over}&apos;에서는 남길 신경망이 나오지 않습니다.</translation>
    </message>
    <message>
        <source>--layer says whose units are varied; it needs --over neurons.</source>
        <translation>--layer는 유닛 수를 바꿀 층을 가리키며, --over neurons와 함께 써야 합니다.</translation>
    </message>
    <message>
        <source>--layers &apos;{text}&apos; has an empty layer; write it like &apos;{example}&apos;.</source>
        <translation>--layers &apos;{text}&apos;에 빈 층이 있습니다. &apos;{example}&apos;처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>--layers: &apos;{part}&apos; is no layer; write units and an activation, like &apos;{example}&apos;.{asked}</source>
        <translation>--layers: &apos;{part}&apos; 부분은 층이 아닙니다. &apos;{example}&apos;처럼 유닛 수와 활성화 함수를 쓰십시오.{asked}</translation>
    </message>
    <message>
        <source>--layers: &apos;{part}&apos;: {kind} learns nothing and cannot be frozen.</source>
        <translation>--layers: &apos;{part}&apos;: {kind}에는 학습하는 것이 없어 동결할 수 없습니다.</translation>
    </message>
    <message>
        <source>--layers: &apos;{part}&apos;: {kind} takes nothing behind it.</source>
        <translation>--layers: &apos;{part}&apos;: {kind} 뒤에는 아무것도 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>--network and --layers both say which network is trained. Leave one of them out.</source>
        <translation>--network와 --layers가 모두 학습할 신경망을 지정합니다. 둘 중 하나를 빼십시오.</translation>
    </message>
    <message>
        <source>--output: &apos;{file}&apos; is there already. Choose another name, or add --overwrite.</source>
        <translation>--output: &apos;{file}&apos; 파일이 이미 있습니다. 다른 이름을 고르거나 --overwrite를 덧붙이십시오.</translation>
    </message>
    <message>
        <source>--output: &apos;{file}&apos; should end in .py or .ipynb.</source>
        <translation>--output: &apos;{file}&apos; 파일의 이름은 .py 또는 .ipynb로 끝나야 합니다.</translation>
    </message>
    <message>
        <source>--output: &apos;{file}&apos; should end in {endings}.</source>
        <translation>--output: &apos;{file}&apos;의 이름은 {endings}(으)로 끝나야 합니다.</translation>
    </message>
    <message>
        <source>--output: &apos;{file}&apos; should end in {suffix}.</source>
        <translation>--output: &apos;{file}&apos; 파일의 이름은 {suffix}(으)로 끝나야 합니다.</translation>
    </message>
    <message>
        <source>--part chooses rows of the project&apos;s own table. Leave it out where FILE is given.</source>
        <translation>--part는 프로젝트 자체 표의 행을 고릅니다. FILE을 주었으면 빼십시오.</translation>
    </message>
    <message>
        <source>--predictions: &apos;{predictions}&apos; should end in .csv.</source>
        <translation>--predictions: &apos;{predictions}&apos; 파일의 이름은 .csv로 끝나야 합니다.</translation>
    </message>
    <message>
        <source>--project: {count} lessons are chosen; name one.</source>
        <translation>--project: 수업이 {count}개 선택되었습니다. 하나만 쓰십시오.</translation>
    </message>
    <message>
        <source>--repeats takes a whole number from 1 on, --seed one from 0 on.</source>
        <translation>--repeats에는 1 이상의 정수를, --seed에는 0 이상의 정수를 주십시오.</translation>
    </message>
    <message>
        <source>--report would overwrite &apos;{file}&apos;. Choose another name.</source>
        <translation>--report 옵션이 &apos;{file}&apos; 파일을 덮어쓰게 됩니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>--report {file} and --folds: a document tells of one network. Write .json instead.</source>
        <translation>--report {file} 및 --folds: 문서는 신경망 하나를 다룹니다. .json으로 쓰십시오.</translation>
    </message>
    <message>
        <source>--report: &apos;{file}&apos; does not say how the report is to be written. Let its name end in {endings}.</source>
        <translation>--report: &apos;{file}&apos;의 이름으로는 보고서를 어떤 형식으로 쓸지 알 수 없습니다. 이름이 {endings}(으)로 끝나게 하십시오.</translation>
    </message>
    <message>
        <source>--report: add --verify, or there is nothing to report.</source>
        <translation>--report: --verify를 함께 지정하십시오. 그러지 않으면 보고할 내용이 없습니다.</translation>
    </message>
    <message>
        <source>--row gives one row and prints its answer. Leave {word} out.</source>
        <translation>--row는 행 하나를 주고 답을 출력합니다. {word}을(를) 빼십시오.</translation>
    </message>
    <message>
        <source>--row: the network does not get row {row}: it is left out, or no window ends there.</source>
        <translation>--row: 신경망은 {row}행을 받지 않습니다. 제외된 행이거나 그 행에서 끝나는 창이 없습니다.</translation>
    </message>
    <message>
        <source>--run: a project has one run; only lessons have others beside it.</source>
        <translation>--run: 프로젝트에는 실행이 하나뿐입니다. 다른 실행은 수업에만 있습니다.</translation>
    </message>
    <message>
        <source>--run: the lesson has no run &apos;{run}&apos;. There are: {names}.</source>
        <translation>--run: 수업에 &apos;{run}&apos; 실행이 없습니다. 있는 실행: {names}.</translation>
    </message>
    <message>
        <source>--samples: {count} is not between 2 and {most:,}.</source>
        <translation>--samples: {count}: 2와 {most:,} 사이가 아닙니다.</translation>
    </message>
    <message>
        <source>--seeds {count} is not between 1 and {most:,}.</source>
        <translation>--seeds {count}은(는) 1에서 {most:,} 사이가 아닙니다.</translation>
    </message>
    <message>
        <source>--set &apos;{assignment}&apos; is not of the form NAME=VALUE, like optimizer.momentum=0.9.</source>
        <translation>--set &apos;{assignment}&apos;: optimizer.momentum=0.9 같은 &apos;이름=값&apos; 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>--set &apos;{typed}&apos; may mean several fields; write the name with its points in quotes.</source>
        <translation>--set &apos;{typed}&apos;: 여러 필드를 가리킬 수 있습니다. 점이 든 이름을 따옴표로 묶으십시오.</translation>
    </message>
    <message>
        <source>--set &apos;{typed}&apos;: {fault}</source>
        <translation>--set &apos;{typed}&apos;: {fault}</translation>
    </message>
    <message>
        <source>--set {assignment}: a walk has only an optimizer and a schedule; set a field of theirs.</source>
        <translation>--set {assignment}: 경사 하강에는 옵티마이저와 스케줄만 있습니다. 그 필드를 설정하십시오.</translation>
    </message>
    <message>
        <source>--set {assignment}: {fault}</source>
        <translation>--set {assignment}: {fault}</translation>
    </message>
    <message>
        <source>--set-aside is empty. Give rows such as 3,7-12, or a condition such as &apos;age &gt; 90&apos;.</source>
        <translation>--set-aside가 비어 있습니다. 3,7-12와 같은 행이나 &apos;age &gt; 90&apos;과 같은 조건을 지정하십시오.</translation>
    </message>
    <message>
        <source>--set-aside {part}: rows are counted from 1, and a range goes up, as in 7-12.</source>
        <translation>--set-aside {part}: 행은 1부터 세며, 범위는 7-12처럼 작은 수부터 씁니다.</translation>
    </message>
    <message>
        <source>--set: a walk of a lesson is written as it is. &apos;glassnet walk&apos; takes other settings.</source>
        <translation>--set: 수업의 경사 하강은 그대로 쓰입니다. 다른 설정은 &apos;glassnet walk&apos;에 줄 수 있습니다.</translation>
    </message>
    <message>
        <source>--switch {name}: {reason}</source>
        <translation>--switch {name}: {reason}</translation>
    </message>
    <message>
        <source>--switch: there is no convention &apos;{name}&apos; here. There are: {names}.</source>
        <translation>--switch: 여기에는 계산 방식 &apos;{name}&apos;이(가) 없습니다. 있는 것: {names}.</translation>
    </message>
    <message>
        <source>--switch: {name} can be {names} here, not &apos;{value}&apos;.</source>
        <translation>--switch: 여기에서 {name}은(는) {names}일 수 있으며 &apos;{value}&apos;은(는) 아닙니다.</translation>
    </message>
    <message>
        <source>--target is missing; name the column to be learnt, one of {names}.</source>
        <translation>--target이 없습니다. 학습할 열을 지정하십시오: {names} 중 하나.</translation>
    </message>
    <message>
        <source>--tensor: there is no &apos;{name}&apos; in this update. Leave --tensor out to see its tensors.</source>
        <translation>--tensor: 이 갱신에는 &apos;{name}&apos;이(가) 없습니다. --tensor를 빼면 텐서 목록이 나옵니다.</translation>
    </message>
    <message>
        <source>--tensor: there is no array &apos;{name}&apos;. There are: {names}.</source>
        <translation>--tensor: 배열 &apos;{name}&apos;이(가) 없습니다. 있는 배열: {names}</translation>
    </message>
    <message>
        <source>--tensor: there is no tensor &apos;{name}&apos;. There are: {names}.</source>
        <translation>--tensor: &apos;{name}&apos; 텐서가 없습니다. 있는 텐서: {names}.</translation>
    </message>
    <message>
        <source>--threshold and --costs take finite numbers; costs are not negative.</source>
        <translation>--threshold와 --costs에는 유한한 수를 입력하십시오. 비용은 음수일 수 없습니다.</translation>
    </message>
    <message>
        <source>--transpose-weights says how --initial-weights is read, which is missing. Give it, too.</source>
        <translation>--transpose-weights는 --initial-weights를 읽는 방법을 정하는 옵션인데 --initial-weights가 없습니다. 함께 지정하십시오.</translation>
    </message>
    <message>
        <source>--typed: &apos;{file}&apos; cannot be read: {reason}</source>
        <translation>--typed: &apos;{file}&apos;을(를) 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>--typed: &apos;{part}&apos; in &apos;{file}&apos; is no number.</source>
        <translation>--typed: &apos;{file}&apos;의 &apos;{part}&apos;은(는) 수가 아닙니다.</translation>
    </message>
    <message>
        <source>--typed: add --tensor, whose numbers they are, and no --cell.</source>
        <translation>--typed: 어느 텐서의 수인지 --tensor를 적고, --cell은 빼십시오.</translation>
    </message>
    <message>
        <source>--typed: {name} has {rows} rows of {columns} numbers, and &apos;{file}&apos; others. Leave a number empty to leave it out.</source>
        <translation>--typed: {name}은(는) 수가 {columns}개인 행 {rows}개이지만 &apos;{file}&apos;은(는) 다릅니다. 빼려는 수는 비워 두십시오.</translation>
    </message>
    <message>
        <source>--types &apos;{text}&apos;: &apos;{part}&apos; is not of the form NAME=KIND, like zip=text.</source>
        <translation>--types &apos;{text}&apos;: &apos;{part}&apos; 부분은 zip=text 같은 &apos;이름=형식&apos; 꼴이 아닙니다.</translation>
    </message>
    <message>
        <source>--types &apos;{text}&apos;: {fault}</source>
        <translation>--types &apos;{text}&apos;: {fault}</translation>
    </message>
    <message>
        <source>--update {number}: updates are counted from 1.</source>
        <translation>--update {number}: 업데이트는 1부터 셉니다.</translation>
    </message>
    <message>
        <source>--update: the first update is 1.</source>
        <translation>--update: 첫 업데이트는 1입니다.</translation>
    </message>
    <message>
        <source>--validation and --folds: a fold is what validates; leave one of them out.</source>
        <translation>--validation과 --folds를 함께 쓸 수 없습니다. 폴드로 검증하기 때문입니다. 하나를 빼십시오.</translation>
    </message>
    <message>
        <source>--values are numbers with commas between them, such as 1,2,4.</source>
        <translation>--values는 1,2,4처럼 쉼표로 나눈 수입니다.</translation>
    </message>
    <message>
        <source>--values of --over {over}: {wanted}.</source>
        <translation>--over {over}의 --values: {wanted}.</translation>
    </message>
    <message>
        <source>--walk: &apos;{source}&apos; has no walks; only a lesson has.</source>
        <translation>--walk: &apos;{source}&apos;에는 경사 하강이 없습니다. 경사 하강은 수업에만 있습니다.</translation>
    </message>
    <message>
        <source>--walk: leave --tensor out; all operations are listed.</source>
        <translation>--walk: --tensor를 빼십시오. 모든 연산을 나열합니다.</translation>
    </message>
    <message>
        <source>--walk: the lesson has no walk &apos;{walk}&apos;. There are: {names}.</source>
        <translation>--walk: 수업에 &apos;{walk}&apos; 경사 하강이 없습니다. 있는 것: {names}.</translation>
    </message>
    <message>
        <source>0 everywhere</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 또는 1</translation>
    </message>
    <message>
        <source>0 with probability {rate:g}, else {scale:g}, {drawn}</source>
        <translation>확률 {rate:g}(으)로 0, 아니면 {scale:g}, {drawn}</translation>
    </message>
    <message>
        <source>0, as on the left side</source>
        <translation>0, 왼쪽과 같음</translation>
    </message>
    <message>
        <source>1 / (1 + e^−z), in a form that does not overflow</source>
        <translation>오버플로가 일어나지 않는 형태의 1 / (1 + e^−z)</translation>
    </message>
    <message>
        <source>1 class index</source>
        <translation>클래스 번호 1개</translation>
    </message>
    <message>
        <source>1 where a text has it in it</source>
        <translation>텍스트가 그 문자열을 포함하면 1</translation>
    </message>
    <message>
        <source>1 where the cell is missing</source>
        <translation>셀이 결측이면 1</translation>
    </message>
    <message>
        <source>1,797 handwritten digits of 8 × 8 pixels from 0 to 16</source>
        <translation>8 × 8픽셀 손글씨 숫자 1,797개, 픽셀 값 0~16</translation>
    </message>
    <message>
        <source>150 flowers, 4 lengths in centimetres, 3 species</source>
        <translation>꽃 150송이, 길이 4가지(cm), 품종 3가지</translation>
    </message>
    <message>
        <source>178 wines, 13 chemical measures, 3 growers</source>
        <translation>포도주 178병, 화학 성분 13가지, 생산자 3명</translation>
    </message>
    <message>
        <source>1e-07 is Keras&apos;s, 1e-08 is that of Adam&apos;s paper and of PyTorch.</source>
        <translation>1e-07은 Keras의 값이고 1e-08은 Adam 논문과 PyTorch의 값입니다.</translation>
    </message>
    <message>
        <source>442 patients, 10 measures, how far the disease went in a year</source>
        <translation>환자 442명, 측정값 10가지, 1년 뒤 병의 진행 정도</translation>
    </message>
    <message>
        <source>569 tumours, 30 measures of their cells, benign or malignant</source>
        <translation>종양 569개, 세포 측정값 30가지, 양성 또는 악성</translation>
    </message>
    <message>
        <source>; it has &apos;{other}&apos; instead</source>
        <translation>. 대신 &apos;{other}&apos; 배열이 있습니다</translation>
    </message>
    <message>
        <source>A PDF needs a library that is missing here ({reason}). Write .html instead.</source>
        <translation>PDF에 필요한 라이브러리가 없습니다({reason}). 대신 .html로 저장하십시오.</translation>
    </message>
    <message>
        <source>A bent, flat valley with its least value at (1, 1): into the valley at once, along it slowly.</source>
        <translation>굽고 완만한 골짜기이며 함숫값은 (1, 1)에서 가장 작습니다. 골짜기까지는 금방이지만 골짜기를 따라가는 데는 오래 걸립니다.</translation>
    </message>
    <message>
        <source>A class needs a name. Type one.</source>
        <translation>클래스에는 이름이 필요합니다. 입력하십시오.</translation>
    </message>
    <message>
        <source>A column needs a name. Type one.</source>
        <translation>열에는 이름이 필요합니다. 입력하십시오.</translation>
    </message>
    <message>
        <source>A desktop laboratory in which nothing about a small neural network is hidden.</source>
        <translation>작은 신경망의 모든 것을 들여다보는 데스크톱 실험실입니다.</translation>
    </message>
    <message>
        <source>A formula gives one number for each row; lists mean nothing here.</source>
        <translation>수식은 행마다 수 하나를 내야 합니다. 여기서 리스트는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>A formula has no single =. Type only what stands to the right of it, or compare with ==.</source>
        <translation>수식에는 = 하나를 쓰지 않습니다. 그 오른쪽에 올 식만 입력하거나 ==로 비교하십시오.</translation>
    </message>
    <message>
        <source>A landscape has {least} to {most} points a side, not {points}.</source>
        <translation>지형은 한 변에 점이 {least}~{most}개입니다. {points}개는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>A list holds numbers only.</source>
        <translation>리스트에는 숫자만 들어갑니다.</translation>
    </message>
    <message>
        <source>A list of numbers stands within a mean: {usage}.</source>
        <translation>숫자 리스트는 평균 안에 씁니다: {usage}.</translation>
    </message>
    <message>
        <source>A loss is given for the output &apos;{output}&apos;, which the network does not have.</source>
        <translation>신경망에 없는 출력 &apos;{output}&apos;에 손실이 지정되어 있습니다.</translation>
    </message>
    <message>
        <source>A mean cannot stand in another one.</source>
        <translation>평균 안에 다른 평균을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>A mean goes over lists of one length: {usage}.</source>
        <translation>평균은 길이가 같은 리스트로 계산합니다: {usage}.</translation>
    </message>
    <message>
        <source>A model of PMML predicts one class or several numbers, not both. {instead}</source>
        <translation>PMML 모델은 클래스 하나나 여러 수를 예측하며, 둘을 함께 예측하지 않습니다. {instead}</translation>
    </message>
    <message>
        <source>A name in backticks is not closed. Put ` after it.</source>
        <translation>백틱으로 묶은 이름이 닫히지 않았습니다. 뒤에 `를 붙이십시오.</translation>
    </message>
    <message numerus="yes">
        <source>A part of {n} rows has no room for {count} classes.</source>
        <translation>
            <numerusform>행이 {n}개인 부분에 클래스 {count}개를 모두 넣을 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A point after a name means nothing here.</source>
        <translation>이름 뒤에 점을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>A program cannot hold these layers: {layers}. Export the model as .keras instead.</source>
        <translation>프로그램으로 쓸 수 없는 층이 있습니다: {layers}. 모델을 .keras로 내보내십시오.</translation>
    </message>
    <message>
        <source>A program is a few statements of the formulas&apos; language; TensorFlow&apos;s names, such as add and multiply, count, too.

  glassnet dataflow &quot;a = add(2, 3); b = multiply(5, a)&quot;
  glassnet dataflow A.glassnet --update 20 --report graph.json       one update of the project&apos;s network, as a graph
  glassnet dataflow 415 --set optimizer.learning_rate=0.1            the first update of a lesson, with another setting

Exit status: 0; 2 for what cannot be used.
</source>
        <translation>프로그램은 수식 언어로 쓴 몇 문장이며, add와 multiply 같은 TensorFlow의 이름도 쓸 수 있습니다.

  glassnet dataflow &quot;a = add(2, 3); b = multiply(5, a)&quot;
  glassnet dataflow A.glassnet --update 20 --report graph.json       프로젝트 신경망의 업데이트 하나를 그래프로
  glassnet dataflow 415 --set optimizer.learning_rate=0.1            설정 하나를 바꾼 수업의 첫 업데이트

종료 상태: 0. 쓸 수 없는 것이 있으면 2.
</translation>
    </message>
    <message>
        <source>A program takes one row at a time, and this network takes windows over several. Export the network alone, which takes the prepared numbers of a window.</source>
        <translation>프로그램은 행을 하나씩 받는데, 이 신경망은 여러 행에 걸친 창을 받습니다. 신경망만 내보내십시오. 그러면 창 하나의 전처리된 수를 받습니다.</translation>
    </message>
    <message>
        <source>A quote ({quote}) opened in line {line} of {file} is never closed. Close it, write it twice ({quote}{quote}), or open the file without quotes.</source>
        <translation>{file}의 {line}번째 줄에서 연 따옴표({quote})가 닫히지 않았습니다. 따옴표를 닫거나, 두 번 쓰거나({quote}{quote}), 따옴표를 &apos;없음&apos;으로 하여 파일을 여십시오.</translation>
    </message>
    <message>
        <source>A share of whole groups cannot be stratified; folds of them can.</source>
        <translation>그룹을 비율로 나눌 때는 층화할 수 없습니다. 그룹을 폴드로 나눌 때는 층화할 수 있습니다.</translation>
    </message>
    <message>
        <source>A stratified split draws rows at random.</source>
        <translation>층화 분할을 하려면 행을 무작위로 뽑아야 합니다.</translation>
    </message>
    <message>
        <source>A stratified split needs one target with classes.</source>
        <translation>층화 분할에는 클래스인 목표가 하나 필요합니다.</translation>
    </message>
    <message>
        <source>A text cannot be computed with. Compare it with ==.</source>
        <translation>텍스트로는 계산할 수 없습니다. ==로 비교하십시오.</translation>
    </message>
    <message>
        <source>A walk has no epochs whose loss could stop falling. Choose another schedule than &apos;{name}&apos;.</source>
        <translation>경사 하강에는 손실이 더 줄지 않는지 볼 에포크가 없습니다. &apos;{name}&apos; 말고 다른 스케줄을 고르십시오.</translation>
    </message>
    <message>
        <source>A walk takes a step by each gradient, and {optimizer} tries several steps. Choose another optimizer.</source>
        <translation>걷기는 기울기마다 한 번 이동하는데, {optimizer}은(는) 여러 이동을 시도합니다. 다른 옵티마이저를 고르십시오.</translation>
    </message>
    <message>
        <source>A weight is given for the class &apos;{unknown}&apos;, which the target does not have.</source>
        <translation>목표에 없는 클래스 &apos;{unknown}&apos;에 가중치가 지정되어 있습니다.</translation>
    </message>
    <message>
        <source>A workbook</source>
        <translation>통합 문서</translation>
    </message>
    <message>
        <source>A workbook cannot hold {layers} here. Save the project (.glassnet).</source>
        <translation>여기서 통합 문서에는 {layers}을(를) 담을 수 없습니다. 프로젝트(.glassnet)로 저장하십시오.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Add a Dense layer.</source>
        <translation>Dense 층을 추가하십시오.</translation>
    </message>
    <message>
        <source>Add the missing cells; an empty cell still needs its delimiter.</source>
        <translation>빠진 셀을 추가하십시오. 빈 셀도 구분 문자로 나누어야 합니다.</translation>
    </message>
    <message>
        <source>After {updates:,} updates the engines differ by {engines:.2g}; {runs} runs one rounding away (one weight moved by one unit in the last place) differ by up to {neighbours:.2g}.</source>
        <translation>업데이트 {updates:,}회 뒤 두 엔진의 차이는 {engines:.2g}입니다. 반올림 하나만큼 다른(가중치 하나를 마지막 자리에서 한 단위 움직인) 실행 {runs}개의 차이는 최대 {neighbours:.2g}입니다.</translation>
    </message>
    <message>
        <source>All cells of &apos;{name}&apos; in the training rows are missing, so that there is nothing to fill others with.</source>
        <translation>훈련 행에서 &apos;{name}&apos; 열의 모든 셀이 결측이므로 결측 셀을 채울 값이 없습니다.</translation>
    </message>
    <message>
        <source>All layers take their weights from {source}.</source>
        <translation>모든 층이 {source}의 가중치에서 시작합니다.</translation>
    </message>
    <message>
        <source>All layers that could learn are frozen, so that training would change nothing.</source>
        <translation>학습할 수 있는 층이 모두 동결되어 있어, 학습해도 바뀌는 것이 없습니다.</translation>
    </message>
    <message>
        <source>All rows are set aside, so no row is left.</source>
        <translation>모든 행을 제외하여 남은 행이 없습니다.</translation>
    </message>
    <message>
        <source>All rules must hold to stop the run, but it ends after {epochs:,} updates and this rule asks for {updates:,}.</source>
        <translation>모든 규칙이 충족되어야 실행을 중지하는데, 실행은 업데이트 {epochs:,}회에서 끝나고 이 규칙은 {updates:,}회를 요구합니다.</translation>
    </message>
    <message>
        <source>All {tensors} tensors of update {update:,} agree within {tolerance:g} or rounding; the largest relative difference is {relative:.2g}, in {name}.</source>
        <translation>업데이트 {update:,}의 텐서 {tensors}개가 모두 {tolerance:g} 이내 또는 반올림 이내로 일치합니다. 가장 큰 상대 차이는 {name}의 {relative:.2g}입니다.</translation>
    </message>
    <message>
        <source>All {tensors} tensors of update {update:,} are the same in both engines, bit for bit.</source>
        <translation>업데이트 {update:,}의 텐서 {tensors}개가 두 엔진에서 비트 단위까지 모두 같습니다.</translation>
    </message>
    <message>
        <source>Along each feature the answer is told while all other features stay as in the row: from its lowest to its highest, and where these
are. Without --row and --at the row has usual cells.

  glassnet profile iris.glassnet --row 12
  glassnet profile house.glassnet --row 3 --at area=120 --at town=Bern --ice --report profile.json

Exit status: 0; 2 for what cannot be used.
</source>
        <translation>다른 특성은 모두 행의 값 그대로 두고 각 특성을 따라 답이 어떻게 바뀌는지, 곧 가장 낮은 답과 가장 높은 답과 그 자리를
알려 줍니다. --row와 --at이 없으면 행의 셀은 보통의 값입니다.

  glassnet profile iris.glassnet --row 12
  glassnet profile house.glassnet --row 3 --at area=120 --at town=Bern --ice --report profile.json

종료 상태: 0, 쓸 수 없는 것이 있으면 2.
</translation>
    </message>
    <message>
        <source>Along {feature}</source>
        <translation>{feature}에 따라</translation>
    </message>
    <message>
        <source>An image of {height} × {width} × {channels} has {pixels:,} numbers</source>
        <translation>{height} × {width} × {channels} 이미지의 값은 {pixels:,}개입니다</translation>
    </message>
    <message>
        <source>An update of this kind of learner cannot be drawn as a graph.</source>
        <translation>이 종류의 학습기의 업데이트는 그래프로 그릴 수 없습니다.</translation>
    </message>
    <message>
        <source>An update that tries several steps cannot be drawn as a graph.</source>
        <translation>여러 이동을 시도하는 갱신은 그래프로 그릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Another order puts other rows into the batch.</source>
        <translation>순서가 다르면 배치에 다른 행이 들어갑니다.</translation>
    </message>
    <message>
        <source>Answer key</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>Areas, with the limits of {share:.0%} of {count} bootstrap samples</source>
        <translation>면적과 그 한계: 부트스트랩 표본 {count}개의 {share:.0%} 범위</translation>
    </message>
    <message>
        <source>Arrays</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>Ask for fewer updates, or stop when any rule holds.</source>
        <translation>업데이트 수를 줄이거나, 규칙이 하나라도 충족되면 중지하게 하십시오.</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>평균 정밀도</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Balance the classes.</source>
        <translation>클래스의 균형을 맞추십시오.</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>균형 정확도</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Batches are to have {size:,} rows, but there are {rows}: each update sees all of them.</source>
        <translation>배치 크기는 {size:,}인데 {rows}뿐입니다. 업데이트마다 모든 행을 씁니다.</translation>
    </message>
    <message>
        <source>Blank lines above the header.</source>
        <translation>머리글 위에 빈 줄이 있습니다.</translation>
    </message>
    <message>
        <source>Blue lines are weights above zero, orange dashed ones below; the widest stands for {full:g}.</source>
        <translation>파란 선은 0보다 큰 가중치, 주황색 파선은 0보다 작은 가중치이며, 가장 굵은 선은 {full:g}을(를) 나타냅니다.</translation>
    </message>
    <message>
        <source>Both &apos;{first}&apos; and &apos;{other}&apos; are to weigh the rows.</source>
        <translation>&apos;{first}&apos; 열과 &apos;{other}&apos; 열이 모두 행의 가중치로 지정되어 있습니다.</translation>
    </message>
    <message>
        <source>Brackets [ ] mean nothing here. The row before is lag(x, 1).</source>
        <translation>대괄호 [ ]는 쓸 수 없습니다. 이전 행은 lag(x, 1)로 씁니다.</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>유방암</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>브라이어 점수</translation>
    </message>
    <message>
        <source>C99 source and header</source>
        <translation>C99 소스와 헤더</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>스프레드시트용 CSV</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>보정</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>보정 오차</translation>
    </message>
    <message>
        <source>Cells are quoted with apostrophes.</source>
        <translation>셀을 작은따옴표로 묶었습니다.</translation>
    </message>
    <message>
        <source>Cells that are merged hold the same text each.</source>
        <translation>병합된 셀에는 모두 같은 텍스트를 넣었습니다.</translation>
    </message>
    <message>
        <source>Change its inputs or their units, or remove it</source>
        <translation>입력 또는 입력의 유닛 수를 바꾸거나 층을 제거하십시오</translation>
    </message>
    <message>
        <source>Change its units, or the order of the targets: each target is learnt whole.</source>
        <translation>유닛 수나 목표의 순서를 바꾸십시오. 목표는 나누지 않고 통째로 학습합니다.</translation>
    </message>
    <message>
        <source>Change their units, or the targets.</source>
        <translation>유닛 수나 목표를 바꾸십시오.</translation>
    </message>
    <message>
        <source>Choose Keras&apos;s convention, or forget it.</source>
        <translation>Keras 방식을 선택하거나 그 값을 무시하십시오.</translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation>CSV 파일을 선택하십시오</translation>
    </message>
    <message>
        <source>Choose a fold from 1 to {folds}.</source>
        <translation>1부터 {folds}까지의 폴드를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose another one, or let each row be by itself.</source>
        <translation>다른 열을 선택하거나 행을 묶지 마십시오.</translation>
    </message>
    <message>
        <source>Choose another output layer, or scale the target otherwise.</source>
        <translation>다른 출력층을 쓰거나 목표의 스케일링을 바꾸십시오.</translation>
    </message>
    <message>
        <source>Choose another target.</source>
        <translation>다른 목표를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose one, or split by a share of the rows.</source>
        <translation>열을 선택하거나 행의 비율로 나누십시오.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Class weights need one target with classes.</source>
        <translation>클래스 가중치에는 클래스인 목표가 하나 필요합니다.</translation>
    </message>
    <message>
        <source>Clip the gradient of each array to the length {limit:g}.</source>
        <translation>각 배열의 기울기를 길이 {limit:g}(으)로 클리핑합니다.</translation>
    </message>
    <message>
        <source>Clipping of the gradient</source>
        <translation>기울기 클리핑</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>코헨의 카파</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Column {at} has no name and was called &apos;{after}&apos;.</source>
        <translation>{at}번째 열에 이름이 없어 이름을 &apos;{after}&apos;(으)로 붙였습니다.</translation>
    </message>
    <message>
        <source>Column {at} has the name &apos;{before}&apos; again and was called &apos;{after}&apos;.</source>
        <translation>{at}번째 열의 이름(&apos;{before}&apos;)이 앞의 열과 같아 이름을 &apos;{after}&apos;(으)로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Columns and their preparation, fitted on the training rows alone</source>
        <translation>열과 그 준비 과정, 훈련 행만으로 맞춤</translation>
    </message>
    <message numerus="yes">
        <source>Columns {columns} have neither a name nor a cell and were left out.</source>
        <translation>
            <numerusform>{columns}번째 열은 이름도 셀도 없어 제외했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare the weights of two moments, projects or files.</source>
        <translation>두 시점, 프로젝트, 파일의 가중치를 비교합니다.</translation>
    </message>
    <message>
        <source>Compare with &lt;, &lt;=, &gt;, &gt;=, == or !=.</source>
        <translation>&lt;, &lt;=, &gt;, &gt;=, ==, !=로 비교하십시오.</translation>
    </message>
    <message>
        <source>Compute the loss over a plane through a network&apos;s weights, and how strongly it bends there.</source>
        <translation>신경망의 가중치를 지나는 평면 위의 손실과, 거기에서 손실이 얼마나 휘는지를 계산합니다.</translation>
    </message>
    <message>
        <source>Confusion matrix: rows by true class, columns by predicted class</source>
        <translation>혼동 행렬: 행은 실제 클래스, 열은 예측한 클래스</translation>
    </message>
    <message>
        <source>Connection weights are defined for Dense layers; &apos;{node}&apos; is a {layer} layer.</source>
        <translation>연결 가중치는 Dense 층에 대해 정의됩니다. &apos;{node}&apos;은(는) {layer} 층입니다.</translation>
    </message>
    <message>
        <source>Connection weights are defined for a plain chain of layers; &apos;{node}&apos; leaves it.</source>
        <translation>연결 가중치는 한 줄로 이어진 층에 대해 정의됩니다. &apos;{node}&apos;은(는) 그 줄에서 벗어납니다.</translation>
    </message>
    <message>
        <source>Connection weights are defined for rows of features, not for windows or images.</source>
        <translation>연결 가중치는 특성이 나란히 놓인 행에 대해 정의되며, 윈도나 이미지에는 정의되지 않습니다.</translation>
    </message>
    <message>
        <source>Constants in float64</source>
        <translation>float64에서의 상수</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>Convert it to CSV first</source>
        <translation>먼저 CSV로 변환하십시오</translation>
    </message>
    <message>
        <source>Correct it, or set no rows aside by a condition.</source>
        <translation>조건을 고치거나, 조건에 따른 제외를 취소하십시오.</translation>
    </message>
    <message>
        <source>Correct the cell, clear it to mark it as missing, or encode the column one-hot.</source>
        <translation>셀을 고치거나, 지워서 결측으로 표시하거나, 열을 원-핫으로 인코딩하십시오.</translation>
    </message>
    <message>
        <source>Correct the cell, clear it to mark it as missing, or ignore the column.</source>
        <translation>셀을 고치거나, 지워서 결측으로 표시하거나, 열을 무시하십시오.</translation>
    </message>
    <message>
        <source>Correct the cell, or ignore the column.</source>
        <translation>셀을 고치거나 열을 무시하십시오.</translation>
    </message>
    <message>
        <source>Correct the cells, standardise the column, or train in float64.</source>
        <translation>셀을 고치거나, 열을 표준화하거나, float64로 학습하십시오.</translation>
    </message>
    <message>
        <source>Correct them, or discard them.</source>
        <translation>고치거나 버리십시오.</translation>
    </message>
    <message>
        <source>Correct them, or train in float64.</source>
        <translation>고치거나 float64로 학습하십시오.</translation>
    </message>
    <message>
        <source>Correction of the first steps</source>
        <translation>첫 이동의 보정</translation>
    </message>
    <message>
        <source>Correlation of the residuals with the normal distribution: {value:.4g}.</source>
        <translation>잔차와 정규 분포의 상관: {value:.4g}.</translation>
    </message>
    <message>
        <source>Cross-entropy is computed</source>
        <translation>교차 엔트로피의 계산</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Data · {width}</source>
        <translation>데이터 · {width}</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>소수점 기호</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>구분 문자</translation>
    </message>
    <message>
        <source>Derivative of ReLU at 0</source>
        <translation>0에서 ReLU의 도함수</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>당뇨병</translation>
    </message>
    <message>
        <source>Did you mean {meaning}?</source>
        <translation>혹시 {meaning}입니까?</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Discard it.</source>
        <translation>버리십시오.</translation>
    </message>
    <message>
        <source>Discard them.</source>
        <translation>버리십시오.</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>Down along y, up along x: at the saddle the gradient is nearly 0, and some optimizers stay there for long.</source>
        <translation>y를 따라 내리막, x를 따라 오르막입니다. 안장점에서는 기울기가 거의 0이어서 오래 머무는 옵티마이저도 있습니다.</translation>
    </message>
    <message>
        <source>Download the file itself</source>
        <translation>원본 파일을 내려받으십시오</translation>
    </message>
    <message>
        <source>Draw a picture of a project&apos;s network without a window.</source>
        <translation>프로젝트의 신경망을 창 없이 그림으로 그립니다.</translation>
    </message>
    <message>
        <source>Draw all kernels as suits their activations: He for ReLUs, Glorot for others.</source>
        <translation>모든 커널을 활성화 함수에 맞게 뽑습니다. ReLU는 He, 나머지는 Glorot입니다.</translation>
    </message>
    <message>
        <source>Draw other weights, with the seed {seed}.</source>
        <translation>시드 {seed}(으)로 다른 가중치를 뽑습니다.</translation>
    </message>
    <message>
        <source>Draw the kernel of &apos;{layer}&apos; by {initializer}, and start its bias at 0.</source>
        <translation>&apos;{layer}&apos;의 커널을 {initializer}(으)로 뽑고 편향은 0에서 시작합니다.</translation>
    </message>
    <message>
        <source>E(p) = ½ (p + 2)², with its least value at −2.</source>
        <translation>E(p) = ½ (p + 2)², 함숫값은 p = −2에서 가장 작습니다.</translation>
    </message>
    <message>
        <source>Each candidate is trained with several seeds, and compared by the validation loss (the training loss where no rows validate).

  glassnet candidates iris.glassnet --over neurons --values 1,2,4,8
  glassnet candidates iris.glassnet --over seeds --seeds 20 --keep best.glassnet
  glassnet candidates iris.glassnet --over rate --report rate.json

--over neurons   units of a hidden layer (--layer NAME; else the first one)
--over layers    how many hidden layers: the last ones are left out, or the last one is repeated
--over rows      shares of the training rows (the learning curve)
--over features  forward selection: each round adds the feature that helps most
--over seeds     as many starts from different weights as --seeds says
--over rate      the learning-rate range test: one run in which the rate rises from update to update

Exit status: 0; 2 for what cannot be used.
</source>
        <translation>후보마다 여러 시드로 학습하고 검증 손실로 비교합니다(검증 행이 없으면 학습 손실).

  glassnet candidates iris.glassnet --over neurons --values 1,2,4,8
  glassnet candidates iris.glassnet --over seeds --seeds 20 --keep best.glassnet
  glassnet candidates iris.glassnet --over rate --report rate.json

--over neurons   은닉층의 유닛 수(--layer NAME, 없으면 첫 은닉층)
--over layers    은닉층 수: 뒤쪽 층을 빼거나 마지막 층을 되풀이합니다
--over rows      학습 행의 비율(학습 곡선)
--over features  전진 선택: 단계마다 가장 도움이 되는 특성을 더합니다
--over seeds     --seeds만큼 서로 다른 가중치에서 시작합니다
--over rate      학습률 범위 시험: 업데이트마다 학습률이 커지는 한 번의 실행입니다

종료 상태: 0. 사용할 수 없는 입력이면 2.
</translation>
    </message>
    <message>
        <source>Each class against the others</source>
        <translation>각 클래스와 나머지</translation>
    </message>
    <message>
        <source>Each file takes raw cells, by the names of their columns, and gives answers in original units: scaling, encodings and what fills
missing cells are in it. With --network-only it takes prepared numbers and gives what the last layer gives.

  glassnet export iris.glassnet iris.safetensors
  glassnet export iris.glassnet --card iris.json

Exit status: 0; 2 for what cannot be used, and where a file that was written does not give the network&apos;s answers.
</source>
        <translation>각 파일은 열 이름으로 원래 셀을 받아 원래 단위로 답합니다. 스케일링, 인코딩, 빈 셀을 채우는 값이 파일 안에 있습니다.
--network-only로는 전처리된 수를 받아 마지막 층의 출력을 줍니다.

  glassnet export iris.glassnet iris.safetensors
  glassnet export iris.glassnet --card iris.json

종료 상태: 0, 쓸 수 없는 것이 있거나 쓴 파일이 신경망과 다르게 답하면 2.
</translation>
    </message>
    <message>
        <source>Each row ends with a delimiter; the empty column behind it was left out.</source>
        <translation>행마다 구분 문자로 끝나서 그 뒤의 빈 열을 제외했습니다.</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Encode &apos;{target}&apos; as class index, or use categorical cross-entropy.</source>
        <translation>&apos;{target}&apos; 열을 클래스 번호로 인코딩하거나 범주형 교차 엔트로피를 쓰십시오.</translation>
    </message>
    <message>
        <source>Encode it one-hot, or ignore it.</source>
        <translation>원-핫으로 인코딩하거나 무시하십시오.</translation>
    </message>
    <message>
        <source>Encode it one-hot, or use binary cross-entropy.</source>
        <translation>원-핫으로 인코딩하거나 이진 교차 엔트로피를 쓰십시오.</translation>
    </message>
    <message>
        <source>Encode it one-hot, or use sparse categorical cross-entropy.</source>
        <translation>원-핫으로 인코딩하거나 희소 범주형 교차 엔트로피를 쓰십시오.</translation>
    </message>
    <message>
        <source>Encode it one-hot, or {numbers}</source>
        <translation>원-핫으로 인코딩하거나 {numbers}</translation>
    </message>
    <message>
        <source>Encode it one-hot.</source>
        <translation>원-핫으로 인코딩하십시오.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>End</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Ended by {signal}; what was not said to be saved was not written.</source>
        <translation>{signal} 신호로 끝났습니다. 저장했다고 표시하지 않은 것은 파일에 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Equations of the optimizer</source>
        <translation>옵티마이저의 수식</translation>
    </message>
    <message>
        <source>Error curve of the course</source>
        <translation>강의의 오차 곡선</translation>
    </message>
    <message>
        <source>Every class has the weight 0, so nothing is learnt.</source>
        <translation>모든 클래스의 가중치가 0이므로 아무것도 학습하지 못합니다.</translation>
    </message>
    <message>
        <source>Every column of the table is computed. A lesson needs one that is not.</source>
        <translation>표의 모든 열이 수식 열입니다. 수업에는 수식 열이 아닌 열이 하나는 있어야 합니다.</translation>
    </message>
    <message>
        <source>Every row has an empty cell, so no row is left.</source>
        <translation>모든 행에 빈 셀이 있어 남는 행이 없습니다.</translation>
    </message>
    <message>
        <source>Excel workbook with live formulas</source>
        <translation>살아 있는 수식이 있는 Excel 통합 문서</translation>
    </message>
    <message>
        <source>Export .safetensors, from which &apos;predict&apos; answers other files, a Python program (.py), or the network alone.</source>
        <translation>&apos;predict&apos;가 다른 파일을 예측할 수 있는 .safetensors나 Python 프로그램(.py)으로 내보내거나, 신경망만 내보내십시오.</translation>
    </message>
    <message>
        <source>Export a table from it as CSV</source>
        <translation>그 파일에서 표를 CSV로 내보내십시오</translation>
    </message>
    <message>
        <source>Export it as .onnx or as a program.</source>
        <translation>.onnx나 프로그램으로 내보내십시오.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Fill in the empty cells, with {digits} digits after the point.</source>
        <translation>빈칸을 소수점 아래 {digits}자리까지 채우십시오.</translation>
    </message>
    <message>
        <source>Fill missing cells with the most frequent one.</source>
        <translation>결측 셀을 최빈값으로 채우십시오.</translation>
    </message>
    <message>
        <source>Fill the missing cells instead.</source>
        <translation>대신 결측 셀을 채우십시오.</translation>
    </message>
    <message>
        <source>Fill the missing cells of features instead.</source>
        <translation>대신 특성의 결측 셀을 채우십시오.</translation>
    </message>
    <message>
        <source>Fill the missing cells of features, or ignore &apos;{emptiest}&apos;.</source>
        <translation>특성의 결측 셀을 채우거나 &apos;{emptiest}&apos; 열을 무시하십시오.</translation>
    </message>
    <message>
        <source>Fill them with a constant, ignore the column, or split the rows otherwise.</source>
        <translation>상수로 채우거나, 열을 무시하거나, 행의 분할을 바꾸십시오.</translation>
    </message>
    <message>
        <source>Find a row at which a trained network gives the answers that are wanted.</source>
        <translation>학습된 신경망이 원하는 답을 내는 행을 찾습니다.</translation>
    </message>
    <message>
        <source>Find what is wrong with a network in training.</source>
        <translation>학습 중인 네트워크에서 잘못된 점을 찾습니다.</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Flat in the middle, steep at the edges, with its least value at (3, 0.5).</source>
        <translation>가운데는 완만하고 가장자리는 가파르며, 함숫값은 (3, 0.5)에서 가장 작습니다.</translation>
    </message>
    <message>
        <source>Fold {fold}: {message}</source>
        <translation>폴드 {fold}: {message}</translation>
    </message>
    <message>
        <source>Fold {fold}: {sentence}</source>
        <translation>폴드 {fold}: {sentence}</translation>
    </message>
    <message>
        <source>Fold {run}: {message}</source>
        <translation>폴드 {run}: {message}</translation>
    </message>
    <message>
        <source>For each feature: how much worse the network gets where its cells change places among the rows, with the mean and the standard
deviation over the repeats; how steeply the answer rises or falls with it; and what the weights alone say. Without FILE the test
rows of a project&apos;s table are taken, else the validation rows, else the training rows. FILE is another table with the same columns,
the true values among them.

  glassnet importance iris.glassnet
  glassnet importance house.glassnet --part training --repeats 30 --report importance.json
  glassnet importance house.glassnet new.csv --row 12

Exit status: 0; 2 for what cannot be used.
</source>
        <translation>특성마다 알려 줍니다. 행들 사이에서 그 셀을 서로 바꾸면 신경망이 얼마나 나빠지는지(반복의 평균과 표준편차), 특성에 따라 답이 얼마나
가파르게 변하는지, 가중치만으로 무엇을 알 수 있는지입니다. FILE이 없으면 프로젝트 표의 테스트 행을, 없으면 검증 행을, 그것도 없으면
훈련 행을 씁니다. FILE은 실제 값까지 같은 열이 있는 다른 표입니다.

  glassnet importance iris.glassnet
  glassnet importance house.glassnet --part training --repeats 30 --report importance.json
  glassnet importance house.glassnet new.csv --row 12

종료 상태: 0, 쓸 수 없는 것이 있으면 2.
</translation>
    </message>
    <message>
        <source>Form of the momentum</source>
        <translation>모멘텀의 형태</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>Four valleys, all equally deep: the start and the optimizer decide in which one the walk ends.</source>
        <translation>깊이가 같은 골짜기가 넷입니다. 어느 골짜기에서 끝나는지는 출발점과 옵티마이저에 달렸습니다.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>From the cell to the tensor</source>
        <translation>셀에서 텐서까지</translation>
    </message>
    <message>
        <source>From the left, plain gradient descent stops in the shallow valley; momentum gets over the hill into the deeper one.</source>
        <translation>왼쪽에서 출발하면 일반 경사 하강법은 얕은 골짜기에서 멈추고, 모멘텀은 언덕을 넘어 더 깊은 골짜기로 갑니다.</translation>
    </message>
    <message>
        <source>From {source} these layers take their weights: {taken}. These begin as before: {kept}.</source>
        <translation>{source}의 가중치에서 시작하는 층: {taken}. 전과 같이 시작하는 층: {kept}.</translation>
    </message>
    <message>
        <source>GOAL is NAME=max, NAME=min or NAME=VALUE; NAME is a target that is a number, or a class, as P(kind=house) or kind=house. Behind it
may stand @LOW..HIGH, where the desirability becomes 0 and 1, and *WEIGHT among several goals: price=max@100..300*2.
All features are free between the smallest and the largest training row, but those of --fix.

  glassnet optimise house.glassnet --target price=max --fix town --between area=50..120
  glassnet optimise mix.glassnet --target strength=max --target cost=min --condition &apos;water + sand &lt;= 3&apos;

Exit status: 0; 2 for what cannot be used, and where no row fulfils the conditions.
</source>
        <translation>GOAL은 NAME=max, NAME=min, NAME=VALUE 가운데 하나이고, NAME은 숫자인 타깃이거나 P(kind=house) 또는 kind=house 꼴의 클래스입니다.
뒤에 만족도가 0과 1이 되는 곳 @LOW..HIGH와 여러 목표 사이의 비중 *WEIGHT를 붙일 수 있습니다: price=max@100..300*2.
--fix에 적은 것을 뺀 모든 특성은 가장 작은 훈련 행과 가장 큰 훈련 행 사이에서 자유롭습니다.

  glassnet optimise house.glassnet --target price=max --fix town --between area=50..120
  glassnet optimise mix.glassnet --target strength=max --target cost=min --condition &apos;water + sand &lt;= 3&apos;

종료 상태: 0, 쓸 수 없는 것이 있거나 조건을 만족하는 행이 없으면 2.
</translation>
    </message>
    <message>
        <source>Give &apos;{layer}&apos; leaky ReLUs.</source>
        <translation>&apos;{layer}&apos;에 leaky ReLU를 씁니다.</translation>
    </message>
    <message>
        <source>Give --transpose-weights, too.</source>
        <translation>--transpose-weights도 지정하십시오.</translation>
    </message>
    <message>
        <source>Give each its own name.</source>
        <translation>층마다 다른 이름을 지정하십시오.</translation>
    </message>
    <message>
        <source>Give it a rate below 1</source>
        <translation>비율을 1보다 작게 하십시오</translation>
    </message>
    <message>
        <source>Give it a shape of as many entries</source>
        <translation>항목 수가 같은 모양을 지정하십시오</translation>
    </message>
    <message>
        <source>Give it an input, or remove it.</source>
        <translation>입력을 지정하거나 층을 제거하십시오.</translation>
    </message>
    <message>
        <source>Give it at least 1</source>
        <translation>1개 이상으로 하십시오</translation>
    </message>
    <message>
        <source>Give it {units}.</source>
        <translation>{units}(으)로 하십시오.</translation>
    </message>
    <message>
        <source>Give the hidden layers ReLUs with He normal weights.</source>
        <translation>은닉층에 ReLU와 He 정규 가중치를 씁니다.</translation>
    </message>
    <message>
        <source>Give the layers fewer units, or take smaller batches.</source>
        <translation>층의 유닛 수를 줄이거나 배치를 작게 하십시오.</translation>
    </message>
    <message>
        <source>Give them again, or draw them from the seed.</source>
        <translation>다시 지정하거나 시드로 뽑으십시오.</translation>
    </message>
    <message>
        <source>Give them {units} together.</source>
        <translation>모두 합해 {units}(으)로 하십시오.</translation>
    </message>
    <message>
        <source>Give {option} another name.</source>
        <translation>{option} 옵션에 다른 이름을 지정하십시오.</translation>
    </message>
    <message>
        <source>Give ε a small value.</source>
        <translation>ε을 작은 값으로 하십시오.</translation>
    </message>
    <message>
        <source>Give ε a small value. In the textbook&apos;s convention, such a weight takes no step.</source>
        <translation>ε을 작은 값으로 하십시오. 교과서 방식에서는 그런 가중치가 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>주어진 값</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Groups that are cut in order cannot be stratified.</source>
        <translation>순서대로 나눈 그룹은 층화할 수 없습니다.</translation>
    </message>
    <message>
        <source>How it was trained</source>
        <translation>학습한 방식</translation>
    </message>
    <message>
        <source>How many digits</source>
        <translation>반올림할 자릿수</translation>
    </message>
    <message>
        <source>How many rows ahead</source>
        <translation>아래로 내려갈 행 수</translation>
    </message>
    <message>
        <source>How many rows are in which part</source>
        <translation>부분별 행 수</translation>
    </message>
    <message>
        <source>How many rows back</source>
        <translation>위로 올라갈 행 수</translation>
    </message>
    <message>
        <source>How many rows to average over</source>
        <translation>평균을 낼 행 수</translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation>파일의 형식</translation>
    </message>
    <message>
        <source>How to repeat it</source>
        <translation>다시 해 보는 법</translation>
    </message>
    <message>
        <source>Ignore &apos;{emptiest}&apos;, or fill the missing cells.</source>
        <translation>&apos;{emptiest}&apos; 열을 무시하거나 결측 셀을 채우십시오.</translation>
    </message>
    <message>
        <source>Ignore &apos;{other}&apos;.</source>
        <translation>&apos;{other}&apos; 열을 무시하십시오.</translation>
    </message>
    <message>
        <source>Ignore it, or {other}.</source>
        <translation>무시하거나 {other}.</translation>
    </message>
    <message>
        <source>Ignore it.</source>
        <translation>무시하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>Ignore them, or settle those above first.</source>
        <translation>
            <numerusform>무시하거나 위의 것부터 바로잡으십시오.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore {n} columns.</source>
        <translation>
            <numerusform>열 {n}개를 무시합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ignore {what}{exact}.</source>
        <translation>{what} 무시{exact}하십시오.</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>중요도</translation>
    </message>
    <message>
        <source>Importance for {target} by permutation</source>
        <translation>순열로 본 {target} 예측의 특성 중요도</translation>
    </message>
    <message>
        <source>In &apos;{column}&apos;, as in {form}, the day or the month may come first: say which.</source>
        <translation>&apos;{column}&apos; 열의 {form} 같은 날짜는 일이 먼저인지 월이 먼저인지 알 수 없습니다. 어느 쪽인지 정하십시오.</translation>
    </message>
    <message>
        <source>In double precision this comes to {total}; the engine takes a constant of it in single precision and has {value}.</source>
        <translation>배정밀도로는 {total}이(가) 됩니다. 엔진은 이 식의 상수를 단정밀도로 쓰므로 {value}입니다.</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>In update {update:,} the engines part at {name}: the relative difference is {relative:.2g}, |Δ| is {largest:.2g}.</source>
        <translation>업데이트 {update:,}에서 두 엔진이 {name}부터 갈라집니다: 상대 차이 {relative:.2g}, |Δ| {largest:.2g}.</translation>
    </message>
    <message>
        <source>Initial weights are given for &apos;{given}&apos;, which the network does not have.</source>
        <translation>신경망에 없는 &apos;{given}&apos;에 초기 가중치가 지정되어 있습니다.</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>붓꽃</translation>
    </message>
    <message>
        <source>It does something else than the lab: {name} differs by {difference:.2g}.</source>
        <translation>실험실의 실행과 다릅니다. {name}의 차이는 {difference:.2g}입니다.</translation>
    </message>
    <message>
        <source>It has another shape.</source>
        <translation>모양이 다릅니다.</translation>
    </message>
    <message>
        <source>It is equal to the lab&apos;s run but for rounding, which this run magnifies: {name} differs by {difference:.2g}, and so do runs of the lab whose learning rate is one rounding away.</source>
        <translation>반올림 오차를 빼면 실험실의 실행과 같습니다. 이 실행에서는 반올림 오차가 커져 {name}의 차이가 {difference:.2g}이며, 학습률이 반올림 하나만큼 다른 실험실의 실행들도 그만큼 차이가 납니다.</translation>
    </message>
    <message>
        <source>It is equal to the lab&apos;s run: bit for bit in {same} of {all} (losses and arrays); the largest difference is {difference:.2g}, in {name}.</source>
        <translation>실험실의 실행과 같습니다. 손실과 배열 {all}개 가운데 {same}개는 비트까지 같고, 가장 큰 차이는 {name}의 {difference:.2g}입니다.</translation>
    </message>
    <message>
        <source>Its inputs stand side by side in one here: {names}.</source>
        <translation>여기서는 입력들이 하나의 입력 안에 나란히 놓입니다: {names}.</translation>
    </message>
    <message>
        <source>Its losses and all its arrays are those of the lab, bit for bit.</source>
        <translation>손실과 모든 배열이 실험실의 것과 비트까지 같습니다.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JavaScript module</source>
        <translation>JavaScript 모듈</translation>
    </message>
    <message>
        <source>Keep them in order: the last rows validate.</source>
        <translation>순서를 유지하고 마지막 행들로 검증하십시오.</translation>
    </message>
    <message>
        <source>Keras and the textbook differ in whole optimizers: all lines about its equations switch together.</source>
        <translation>Keras와 교과서는 옵티마이저 전체가 다르므로 그 수식에 관한 줄은 모두 함께 바뀝니다.</translation>
    </message>
    <message>
        <source>Keras clips each variable by itself.</source>
        <translation>Keras는 변수마다 따로 클리핑합니다.</translation>
    </message>
    <message>
        <source>Keras could not write to the folder for temporary files: {reason}. Free some space there.</source>
        <translation>Keras가 임시 파일 폴더에 쓸 수 없습니다: {reason}. 그 폴더의 공간을 비우십시오.</translation>
    </message>
    <message>
        <source>Keras has no {optimizer}.</source>
        <translation>Keras에는 {optimizer}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Keras has this schedule without a warm-up, and counts its rest in its own way.</source>
        <translation>Keras의 이 스케줄에는 워밍업이 없고, 쉬는 에포크를 세는 방식도 다릅니다.</translation>
    </message>
    <message>
        <source>Keras has {optimizer} in its own convention only.</source>
        <translation>Keras에는 Keras 방식의 {optimizer}만 있습니다.</translation>
    </message>
    <message>
        <source>Keras model</source>
        <translation>Keras 모델</translation>
    </message>
    <message>
        <source>Keras weights</source>
        <translation>Keras 가중치</translation>
    </message>
    <message>
        <source>Keras&apos;s fit has no rule &apos;{rule}&apos;.</source>
        <translation>Keras의 fit에는 &apos;{rule}&apos; 규칙이 없습니다.</translation>
    </message>
    <message>
        <source>Keras&apos;s layer draws other random numbers than the lab.</source>
        <translation>Keras의 층은 실험실과 다른 난수를 뽑습니다.</translation>
    </message>
    <message>
        <source>Keras&apos;s of {optimizer}</source>
        <translation>{optimizer}의 Keras 수식</translation>
    </message>
    <message>
        <source>Keras&apos;s own, where there is one, is decoupled: w ← w − η λ w.</source>
        <translation>Keras의 가중치 감쇠는 있다면 분리되어 있습니다: w ← w − η λ w.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Kolmogorov–Smirnov</source>
        <translation>콜모고로프–스미르노프</translation>
    </message>
    <message>
        <source>L = −1/N Σ log {y}[class]</source>
        <translation>L = −1/N Σ log {y}[클래스]</translation>
    </message>
    <message>
        <source>Largest absolute error</source>
        <translation>최대 절대 오차</translation>
    </message>
    <message>
        <source>Largest eigenvalues of the Hessian: λ = {values}.</source>
        <translation>헤세 행렬의 가장 큰 고윳값: λ = {values}.</translation>
    </message>
    <message>
        <source>Largest errors first</source>
        <translation>오차가 큰 행부터</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Layer &apos;{layer}&apos; has no ReLU, and so no units that die.</source>
        <translation>&apos;{layer}&apos; 층에는 ReLU가 없어 죽는 유닛도 없습니다.</translation>
    </message>
    <message>
        <source>Layer &apos;{layer}&apos; has nothing that is trained.</source>
        <translation>&apos;{layer}&apos; 층에는 학습되는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Layer &apos;{name}&apos;</source>
        <translation>층 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>Layer &apos;{name}&apos; has 0 units</source>
        <translation>&apos;{name}&apos; 층의 유닛이 0개입니다</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message numerus="yes">
        <source>Leading zeros were not kept in &apos;{name}&apos;: {n:,} cells, such as &apos;{cell}&apos;. If they are codes, read them as text.</source>
        <translation>
            <numerusform>&apos;{name}&apos; 열에서 숫자 앞의 0이 남지 않았습니다: &apos;{cell}&apos; 등 셀 {n:,}개. 코드라면 텍스트로 읽으십시오.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave --transpose-weights out.</source>
        <translation>--transpose-weights를 빼십시오.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>빼십시오.</translation>
    </message>
    <message>
        <source>Leave out columns that are no pixels, or take them side by side.</source>
        <translation>픽셀이 아닌 열을 제외하거나 특성을 나란히 놓으십시오.</translation>
    </message>
    <message>
        <source>Leave the indicator out.</source>
        <translation>결측 표시를 끄십시오.</translation>
    </message>
    <message>
        <source>Left out above the header: &apos;{line}&apos;{more}.</source>
        <translation>머리글 위의 내용을 제외했습니다: &apos;{line}&apos;{more}.</translation>
    </message>
    <message>
        <source>Left out below the names: {what} ({cells}){also}.</source>
        <translation>이름 아래의 내용을 제외했습니다: {what} ({cells}){also}.</translation>
    </message>
    <message>
        <source>Lesson &apos;{lesson}&apos; has nothing to train.</source>
        <translation>&apos;{lesson}&apos; 수업에는 학습할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Let a trained network predict the rows of another file, in original units.</source>
        <translation>학습된 신경망으로 다른 파일의 행을 원래 단위로 예측합니다.</translation>
    </message>
    <message>
        <source>Let all rows count the same.</source>
        <translation>모든 행의 가중치를 같게 하십시오.</translation>
    </message>
    <message>
        <source>Let an optimizer walk down a formula, and print every position.</source>
        <translation>옵티마이저가 수식을 따라 내려가게 하고 모든 위치를 출력합니다.</translation>
    </message>
    <message>
        <source>Let each row be by itself.</source>
        <translation>행을 묶지 마십시오.</translation>
    </message>
    <message>
        <source>Let it end at {last} or before</source>
        <translation>{last} 이하에서 끝나게 하십시오</translation>
    </message>
    <message>
        <source>Let them test.</source>
        <translation>테스트에 쓰십시오.</translation>
    </message>
    <message>
        <source>Line {at:,} of {name} is no JSON ({msg}). Correct it, or save the table as CSV.</source>
        <translation>{name}의 {at:,}번째 줄은 JSON이 아닙니다({msg}). 고치거나 표를 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>Line {line} of {file} begins a record with a field of more than 128 KiB. Look there for a quote that is not closed, or choose another delimiter.</source>
        <translation>{file}의 {line}번째 줄에서 시작하는 레코드에 128 KiB보다 긴 필드가 있습니다. 그곳에 닫히지 않은 따옴표가 있는지 확인하거나 다른 구분 문자를 선택하십시오.</translation>
    </message>
    <message>
        <source>Line {line} of {file} has {fields:,} fields; no more than {most:,} columns can be opened. Check the delimiter, or turn rows into columns.</source>
        <translation>{file}의 {line}번째 줄에 필드가 {fields:,}개 있습니다. 열은 {most:,}개까지만 열 수 있습니다. 구분 문자를 확인하거나 행과 열을 바꾸십시오.</translation>
    </message>
    <message numerus="yes">
        <source>Line {line} of {file} has {n} fields; {wanted}. {remedy}</source>
        <translation>
            <numerusform>{file}의 {line}번째 줄에 필드가 {n}개 있습니다. {wanted}. {remedy}</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line} of {file} holds a NUL byte, so the file is binary or damaged. Save it as a CSV text file.</source>
        <translation>{file}의 {line}번째 줄에 NUL 바이트가 있습니다. 파일이 이진 파일이거나 손상되었습니다. CSV 텍스트 파일로 저장하십시오.</translation>
    </message>
    <message>
        <source>Line {number:,} of {name} declares no attribute with a type. Check the file.</source>
        <translation>{name}의 {number:,}번째 줄에 형식이 있는 속성이 없습니다. 파일을 확인하십시오.</translation>
    </message>
    <message>
        <source>Line {number:,} of {name} has a quote that is not closed. Correct the line.</source>
        <translation>{name}의 {number:,}번째 줄에 닫히지 않은 따옴표가 있습니다. 그 줄을 고치십시오.</translation>
    </message>
    <message>
        <source>Line {number:,} of {name} has a value for the attribute &apos;{place}&apos;, which is none. Correct it.</source>
        <translation>{name}의 {number:,}번째 줄에 존재하지 않는 속성(&apos;{place}&apos;)의 값이 있습니다. 고치십시오.</translation>
    </message>
    <message>
        <source>Line {number:,} of {name} has {values} values for {attributes} attributes. Correct the line.</source>
        <translation>{name}의 {number:,}번째 줄에 값은 {values}개인데 속성은 {attributes}개입니다. 그 줄을 고치십시오.</translation>
    </message>
    <message>
        <source>Line {number:,} of {name} is neither @attribute nor @data. Check the file, or save it as CSV.</source>
        <translation>{name}의 {number:,}번째 줄은 @attribute도 @data도 아닙니다. 파일을 확인하거나 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>선형 회귀</translation>
    </message>
    <message>
        <source>List the conventions of an experiment, or switch one.</source>
        <translation>실험의 계산 방식을 나열하거나 하나를 바꿉니다.</translation>
    </message>
    <message>
        <source>List the lessons, check their numbers, or make one.</source>
        <translation>수업을 나열하거나, 수업의 숫자를 검사하거나, 수업을 만듭니다.</translation>
    </message>
    <message>
        <source>LiteRT has no arctangent. Save the network as .onnx, or the project (.glassnet).</source>
        <translation>LiteRT에는 아크탄젠트가 없습니다. 신경망을 .onnx로 저장하거나 프로젝트(.glassnet)로 저장하십시오.</translation>
    </message>
    <message>
        <source>LiteRT model</source>
        <translation>LiteRT 모델</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>로그 손실</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>로지스틱 회귀</translation>
    </message>
    <message>
        <source>Look for the one that holds the table</source>
        <translation>표가 들어 있는 파일을 찾으십시오</translation>
    </message>
    <message>
        <source>Look for the table as CSV</source>
        <translation>CSV로 된 표를 찾으십시오</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss over outputs</source>
        <translation>출력에 걸친 손실</translation>
    </message>
    <message>
        <source>Loss over rows</source>
        <translation>행에 걸친 손실</translation>
    </message>
    <message>
        <source>Loss over {rows:,} of {total:,} rows ({part}): {loss:.6g} at the weights, {least:.6g} to {most:.6g} on the plane.</source>
        <translation>{total:,}행 중 {rows:,}행의 손실({part}): 가중치에서 {loss:.6g}, 평면에서 {least:.6g}~{most:.6g}.</translation>
    </message>
    <message>
        <source>Loss: {loss}</source>
        <translation>손실: {loss}</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>MAPE</source>
        <translation>MAPE</translation>
    </message>
    <message>
        <source>Make fewer folds.</source>
        <translation>폴드 수를 줄이십시오.</translation>
    </message>
    <message>
        <source>Make it a feature, or ignore it.</source>
        <translation>특성으로 하거나 무시하십시오.</translation>
    </message>
    <message>
        <source>Make it {side} × {side} × {channels}.</source>
        <translation>{side} × {side} × {channels} 모양으로 하십시오.</translation>
    </message>
    <message>
        <source>Make one of them smaller.</source>
        <translation>둘 중 하나를 작게 하십시오.</translation>
    </message>
    <message>
        <source>Make the other parts smaller.</source>
        <translation>다른 부분의 비율을 줄이십시오.</translation>
    </message>
    <message>
        <source>Make the validation part smaller.</source>
        <translation>검증 비율을 줄이십시오.</translation>
    </message>
    <message>
        <source>Matthews correlation (MCC)</source>
        <translation>매슈스 상관계수(MCC)</translation>
    </message>
    <message>
        <source>Mean ± standard deviation (n − 1 in the denominator) of the folds that were trained to their end, each counted once.</source>
        <translation>끝까지 학습한 폴드를 한 번씩만 반영한 평균 ± 표준편차입니다(분모는 n − 1).</translation>
    </message>
    <message>
        <source>Mean ± standard deviation (n − 1 in the denominator) over the seeds of the runs that were trained to their end. The best has the least mean; the simplest is the first within one standard error of it (Breiman et al. 1984).</source>
        <translation>끝까지 학습한 실행의 시드별 평균 ± 표준편차(분모 n − 1)입니다. 평균이 가장 작은 후보가 가장 좋은 후보이며, 그 표준오차 1배 안에 드는 첫 후보가 가장 단순한 후보입니다(Breiman et al. 1984).</translation>
    </message>
    <message>
        <source>Median absolute error</source>
        <translation>절대 오차의 중앙값</translation>
    </message>
    <message>
        <source>Merge the spellings.</source>
        <translation>표기를 합치십시오.</translation>
    </message>
    <message>
        <source>Missing cells of &apos;{column}&apos; are to be a constant. {said} {kind}.</source>
        <translation>&apos;{column}&apos; 열의 결측 셀은 상수로 채우도록 되어 있습니다. {said} {kind}.</translation>
    </message>
    <message>
        <source>N = {count} times the rows</source>
        <translation>N = 행 수의 {count}배</translation>
    </message>
    <message>
        <source>Name a project or a lesson as one of the two: a file of weights does not say what its network is.</source>
        <translation>둘 중 하나는 프로젝트나 수업으로 지정하십시오. 가중치 파일에는 신경망이 무엇인지 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Name some by --features</source>
        <translation>--features로 지정하십시오</translation>
    </message>
    <message>
        <source>Name: {line}   Date: {line}</source>
        <translation>이름: {line}   날짜: {line}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>새 가중치</translation>
    </message>
    <message>
        <source>No cell of &apos;{column}&apos; is &apos;{unknown}&apos;.</source>
        <translation>&apos;{column}&apos; 열에 값이 &apos;{unknown}&apos;인 셀이 없습니다.</translation>
    </message>
    <message>
        <source>No column is a feature.</source>
        <translation>특성인 열이 없습니다.</translation>
    </message>
    <message>
        <source>No column is a feature. {reasons}.</source>
        <translation>특성인 열이 없습니다. {reasons}.</translation>
    </message>
    <message>
        <source>No column is chosen to split by.</source>
        <translation>분할에 쓸 열을 선택하지 않았습니다.</translation>
    </message>
    <message>
        <source>No column is the target: training needs one, predicting needs none.</source>
        <translation>목표 열이 없습니다. 학습에는 목표가 필요하지만 예측에는 필요하지 않습니다.</translation>
    </message>
    <message>
        <source>No feature is free to be changed.</source>
        <translation>바꿀 수 있는 특성이 없습니다.</translation>
    </message>
    <message>
        <source>No gradient reaches &apos;{layer}&apos;: its dL/dZ is 0 for all rows of the update, though that of &apos;{end}&apos; is {last:.2g}.</source>
        <translation>&apos;{layer}&apos;에는 기울기가 이르지 않습니다. &apos;{end}&apos;의 dL/dZ는 {last:.2g}인데 이 층의 dL/dZ는 업데이트의 모든 행에서 0입니다.</translation>
    </message>
    <message>
        <source>No layer can take its weights from {source}: {kept}.</source>
        <translation>{source}의 가중치를 쓸 수 있는 층이 없습니다: {kept}.</translation>
    </message>
    <message>
        <source>No layer of this network has a ReLU.</source>
        <translation>이 신경망에는 ReLU가 있는 층이 없습니다.</translation>
    </message>
    <message>
        <source>No other form can.</source>
        <translation>다른 형식으로도 나타낼 수 없습니다.</translation>
    </message>
    <message>
        <source>No row has all features and true values. Choose other rows, or fill in what is missing.</source>
        <translation>모든 특성과 실제 값이 있는 행이 없습니다. 다른 행을 고르거나 빠진 값을 채우십시오.</translation>
    </message>
    <message>
        <source>No row is predicted wrongly.</source>
        <translation>틀리게 예측한 행이 없습니다.</translation>
    </message>
    <message>
        <source>No row of any &apos;{group}&apos; is in fold {fold}.</source>
        <translation>폴드 {fold}에 들어가는 &apos;{group}&apos; 그룹이 없습니다.</translation>
    </message>
    <message>
        <source>No row was found that fulfils all conditions within the bounds. Widen the bounds, or drop a condition.</source>
        <translation>한계 안에서 모든 조건을 만족하는 행을 찾지 못했습니다. 한계를 넓히거나 조건을 빼십시오.</translation>
    </message>
    <message>
        <source>No run was trained to its end, so there is no best candidate.</source>
        <translation>끝까지 학습한 실행이 없어 가장 좋은 후보가 없습니다.</translation>
    </message>
    <message>
        <source>No training row is near: the nearest one, row {row:,}, is {distance:.3g} standard deviations away, where 95 % of the training rows have another one within {usual:.3g}. The answer is a guess.</source>
        <translation>가까운 훈련 행이 없습니다. 가장 가까운 {row:,}행도 표준 편차의 {distance:.3g}배 떨어져 있는데, 훈련 행의 95 %는 {usual:.3g}배 안에 다른 훈련 행이 있습니다. 이 답은 추측입니다.</translation>
    </message>
    <message>
        <source>Node is not found. Install it (nodejs.org) to run what was written.</source>
        <translation>Node를 찾을 수 없습니다. 쓴 것을 실행하려면 설치하십시오(nodejs.org).</translation>
    </message>
    <message>
        <source>None of the rows of {file} was chosen. Choose a larger part.</source>
        <translation>{file}에서 선택된 행이 없습니다. 더 많은 행을 선택하십시오.</translation>
    </message>
    <message>
        <source>None of the rows of {name} was chosen. Choose a larger part.</source>
        <translation>{name}에서 선택된 행이 없습니다. 더 많은 행을 선택하십시오.</translation>
    </message>
    <message>
        <source>Normalization over several axes is written by Keras&apos;s layers only.</source>
        <translation>여러 축에 걸친 정규화는 Keras의 층으로만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Not to be switched: Keras and the textbook agree here.</source>
        <translation>바꿀 수 없음: 여기에서는 Keras와 교과서가 같습니다.</translation>
    </message>
    <message>
        <source>Not to be switched: PyTorch keeps the transpose, (out, in), Z = X @ Wᵀ + b; no number is another for it.</source>
        <translation>바꿀 수 없음: PyTorch는 전치 (out, in), Z = X @ Wᵀ + b로 저장하지만 숫자는 달라지지 않습니다.</translation>
    </message>
    <message>
        <source>Not to be switched: a full batch has all rows, whatever their order.</source>
        <translation>바꿀 수 없음: 전체 배치에는 순서와 관계없이 모든 행이 있습니다.</translation>
    </message>
    <message>
        <source>Not to be switched: both engines take 0 there, as Keras and PyTorch do.</source>
        <translation>바꿀 수 없음: 두 엔진 모두 Keras와 PyTorch처럼 그곳에서 0을 씁니다.</translation>
    </message>
    <message>
        <source>Not to be switched: decay takes from all arrays that are trained, and some here have no such penalty.</source>
        <translation>바꿀 수 없음: 감쇠는 학습되는 모든 배열에 적용되는데, 여기에는 그런 규제가 없는 배열이 있습니다.</translation>
    </message>
    <message>
        <source>Not to be switched: it follows from the output layer&apos;s activation, as in Keras.</source>
        <translation>바꿀 수 없음: Keras에서처럼 출력층의 활성화 함수에 따라 정해집니다.</translation>
    </message>
    <message>
        <source>Not to be switched: only the squared error has a form with ½.</source>
        <translation>바꿀 수 없음: ½이 있는 형태는 제곱 오차에만 있습니다.</translation>
    </message>
    <message>
        <source>Not to be switched: the root is taken of the whole batch&apos;s mean.</source>
        <translation>바꿀 수 없음: 제곱근은 배치 전체의 평균에서 구합니다.</translation>
    </message>
    <message>
        <source>Not to be switched: there are both. Take one away first.</source>
        <translation>바꿀 수 없음: 둘 다 있습니다. 먼저 하나를 없애십시오.</translation>
    </message>
    <message>
        <source>Not to be switched: this loss has one form only.</source>
        <translation>바꿀 수 없음: 이 손실은 형태가 하나뿐입니다.</translation>
    </message>
    <message>
        <source>Nothing is learnt from a row without a target: type in those that are known.</source>
        <translation>목표가 없는 행에서는 학습하지 못합니다. 아는 값을 입력하십시오.</translation>
    </message>
    <message>
        <source>Nothing to switch: there is none.</source>
        <translation>바꿀 것 없음: 감쇠가 없습니다.</translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation>NumPy 배열</translation>
    </message>
    <message>
        <source>NumPy has no graph; it computes the same statements: largest difference {difference:.3g}</source>
        <translation>NumPy에는 그래프가 없으며 같은 문장을 계산합니다: 가장 큰 차이 {difference:.3g}</translation>
    </message>
    <message>
        <source>Numbers are written with a decimal comma: 1,5 was read as 1.5.</source>
        <translation>소수점 기호가 쉼표입니다: 1,5를 1.5로 읽었습니다.</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>ONNX cannot hold {layers} here. Save the project (.glassnet).</source>
        <translation>여기서 ONNX에는 {layers}을(를) 담을 수 없습니다. 프로젝트(.glassnet)로 저장하십시오.</translation>
    </message>
    <message>
        <source>Of other shapes: {names}.</source>
        <translation>모양이 다른 것: {names}</translation>
    </message>
    <message>
        <source>Of windows no single rows can be left out: they would have gaps.</source>
        <translation>윈도에서는 행을 하나씩 뺄 수 없습니다. 빈틈이 생기기 때문입니다.</translation>
    </message>
    <message>
        <source>One of every {count:,} updates; --from, --to and --samples show more.</source>
        <translation>업데이트 {count:,}개마다 하나입니다. --from, --to, --samples로 더 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Only A has {names}.</source>
        <translation>A에만 있는 것: {names}</translation>
    </message>
    <message>
        <source>Only B has {names}.</source>
        <translation>B에만 있는 것: {names}</translation>
    </message>
    <message>
        <source>Only a part of the rows was read, as was chosen.</source>
        <translation>선택한 대로 행의 일부만 읽었습니다.</translation>
    </message>
    <message>
        <source>Only arithmetic, comparisons, and, or, not, if … else and the listed functions can stand here.</source>
        <translation>산술, 비교, and, or, not, if … else와 목록에 있는 함수만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Only numbers and texts in quotes can stand here.</source>
        <translation>숫자와 따옴표로 묶은 텍스트만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Only numbers, variables, arithmetic, comparisons and functions such as sqrt can stand here.</source>
        <translation>숫자, 변수, 산술, 비교와 sqrt 같은 함수만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Only one column was found, though the lines hold marks that may separate columns.</source>
        <translation>줄마다 열을 나눌 만한 기호가 있는데 열을 하나만 찾았습니다.</translation>
    </message>
    <message>
        <source>Only one column was found; if there are more, choose the delimiter.</source>
        <translation>열을 하나만 찾았습니다. 더 있다면 구분 문자를 선택하십시오.</translation>
    </message>
    <message>
        <source>Only the listed functions can be called.</source>
        <translation>목록에 있는 함수만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Open a CSV file, or insert rows.</source>
        <translation>CSV 파일을 열거나 행을 삽입하십시오.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet and save it as CSV</source>
        <translation>스프레드시트에서 열어 CSV로 저장하십시오</translation>
    </message>
    <message>
        <source>Open the table that has it, or leave it out.</source>
        <translation>그 열이 있는 표를 열거나 그 열을 빼십시오.</translation>
    </message>
    <message numerus="yes">
        <source>Open the table that has them, or leave out all that are missing.</source>
        <translation>
            <numerusform>그 열들이 있는 표를 열거나 없는 열을 모두 빼십시오.</numerusform>
        </translation>
    </message>
    <message>
        <source>Operation {type} {does}: {equation}</source>
        <translation>연산 {type}은(는) {does}: {equation}</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Optimizer: {optimizer}, {convention}: {equation}</source>
        <translation>옵티마이저: {optimizer}, {convention}: {equation}</translation>
    </message>
    <message>
        <source>Order of a kernel</source>
        <translation>커널의 축 순서</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>행의 순서</translation>
    </message>
    <message>
        <source>Output of a row</source>
        <translation>행 하나의 출력</translation>
    </message>
    <message>
        <source>PMML</source>
        <translation>PMML</translation>
    </message>
    <message>
        <source>PMML 4.4</source>
        <translation>PMML 4.4</translation>
    </message>
    <message>
        <source>PMML cannot hold the layer &apos;{name}&apos;: {why}. {instead}</source>
        <translation>PMML에는 &apos;{name}&apos; 층을 담을 수 없습니다: {why}. {instead}</translation>
    </message>
    <message>
        <source>PMML cannot hold {layers} here. Save the project (.glassnet).</source>
        <translation>여기서 PMML에는 {layers}을(를) 담을 수 없습니다. 프로젝트(.glassnet)로 저장하십시오.</translation>
    </message>
    <message>
        <source>PMML gives probabilities of classes, and the scores of &apos;{target}&apos; are none. {instead}</source>
        <translation>PMML은 클래스의 확률을 주는데 &apos;{target}&apos;의 점수는 확률이 아닙니다. {instead}</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Paused after update {update:,}: the next one leaves the finite numbers.</source>
        <translation>업데이트 {update:,} 뒤에 멈췄습니다: 다음 업데이트에서 유한한 수를 벗어납니다.</translation>
    </message>
    <message>
        <source>Paused after update {update:,}: {reasons}.</source>
        <translation>업데이트 {update:,} 뒤에 멈췄습니다: {reasons}.</translation>
    </message>
    <message>
        <source>Points are painted on two features that are numbers, and &apos;{name}&apos; is text. Ignore it, or paint a new table.</source>
        <translation>점은 숫자 특성 두 개의 평면에 찍는데 &apos;{name}&apos; 열은 텍스트입니다. 열을 무시하거나 새 표에 찍으십시오.</translation>
    </message>
    <message>
        <source>Points are painted where there are two features and one target; here are {features} and {targets}. Ignore the other columns by their heads, or paint a new table.</source>
        <translation>점을 찍으려면 특성 두 개와 목표 하나가 있어야 합니다. 지금은 특성 {features}개, 목표 {targets}개입니다. 머리글에서 다른 열을 무시하거나 새 표에 찍으십시오.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>정밀도와 재현율</translation>
    </message>
    <message>
        <source>Precision of all numbers</source>
        <translation>모든 숫자의 정밀도</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Predicted against observed</source>
        <translation>예측과 실제</translation>
    </message>
    <message>
        <source>Predicted − true</source>
        <translation>예측 − 실제</translation>
    </message>
    <message>
        <source>Prediction ± {width:.4g} promises to hold {share:.0%} of new values (by {rows:,} validation rows); here it holds {holds:.1%}.</source>
        <translation>예측 ± {width:.4g} 구간에는 새 값 가운데 {share:.0%}이(가) 들어가도록 정했습니다(검증 행 {rows:,}개 기준). 여기서는 {holds:.1%}이(가) 들어갑니다.</translation>
    </message>
    <message>
        <source>Probably: {mistake}</source>
        <translation>아마도: {mistake}</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>프로파일</translation>
    </message>
    <message>
        <source>Put a Flatten layer before the first layer.</source>
        <translation>첫 층 앞에 Flatten 층을 두십시오.</translation>
    </message>
    <message>
        <source>Put a Flatten layer behind it.</source>
        <translation>그 뒤에 Flatten 층을 두십시오.</translation>
    </message>
    <message>
        <source>Put a cell that holds the delimiter in quotes, or remove the surplus.</source>
        <translation>구분 문자가 든 셀을 따옴표로 묶거나 남는 셀을 지우십시오.</translation>
    </message>
    <message>
        <source>Put an activation layer ({want}) behind it.</source>
        <translation>그 뒤에 활성화 층({want})을 두십시오.</translation>
    </message>
    <message>
        <source>Python objects</source>
        <translation>Python 객체</translation>
    </message>
    <message>
        <source>Python with NumPy</source>
        <translation>Python (NumPy 사용)</translation>
    </message>
    <message>
        <source>Python without any package</source>
        <translation>Python (패키지 없음)</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>ROC area</source>
        <translation>ROC 면적</translation>
    </message>
    <message>
        <source>Ravine</source>
        <translation>협곡</translation>
    </message>
    <message>
        <source>Read from Parquet: numbers as they are stored, all else as texts.</source>
        <translation>Parquet에서 읽었습니다. 숫자는 저장된 대로, 나머지는 텍스트로 읽었습니다.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>Report on a trained network</source>
        <translation>학습한 신경망 보고서</translation>
    </message>
    <message>
        <source>Residuals against prediction</source>
        <translation>예측에 따른 잔차</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Row {row:,} is to be set aside; the table has {rows:,} rows.</source>
        <translation>{row:,}행을 제외하도록 되어 있으나 표에는 행이 {rows:,}개 있습니다.</translation>
    </message>
    <message>
        <source>Row {row:,} of the table is near.</source>
        <translation>표의 {row:,}행이 가까이 있습니다.</translation>
    </message>
    <message>
        <source>Row {row:,} of the table, step by step</source>
        <translation>표의 {row:,}행, 단계별로</translation>
    </message>
    <message>
        <source>Row {row:,}: {answer} = {prediction:.6g} = {baseline:.6g} (the mean of {count} {part} rows) + what each feature adds:</source>
        <translation>{row:,}행: {answer} = {prediction:.6g} = {baseline:.6g} ({part} 행 {count}개의 평균) + 각 특성이 더하는 값:</translation>
    </message>
    <message>
        <source>Row {row}, &apos;{column}&apos;: &apos;{cell}&apos; is not a number{more}.</source>
        <translation>{row}행 &apos;{column}&apos;: &apos;{cell}&apos; 값은 숫자가 아닙니다{more}.</translation>
    </message>
    <message>
        <source>Row {row}, &apos;{column}&apos;: &apos;{cell}&apos; {what}{more}.</source>
        <translation>{row}행 &apos;{column}&apos;: &apos;{cell}&apos; 값은 {what}{more}.</translation>
    </message>
    <message>
        <source>Row {row}, &apos;{column}&apos;: &apos;{misfit}&apos; is not a number{more}.</source>
        <translation>{row}행 &apos;{column}&apos;: &apos;{misfit}&apos; 값은 숫자가 아닙니다{more}.</translation>
    </message>
    <message>
        <source>Row {row}, &apos;{column}&apos;: a row cannot count {cells}.</source>
        <translation>{row}행 &apos;{column}&apos;: 행의 가중치는 {cells}일 수 없습니다.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Rows of the table: {rows}</source>
        <translation>표의 행: {rows}</translation>
    </message>
    <message>
        <source>Rows with &apos;{both}&apos; in &apos;{column}&apos; cannot validate and test.</source>
        <translation>&apos;{column}&apos; 열이 &apos;{both}&apos;인 행은 검증과 테스트에 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Run a program, or one update of a network, as TensorFlow&apos;s graph, and tell of each operation.</source>
        <translation>프로그램이나 신경망의 업데이트 하나를 TensorFlow 그래프로 실행하고 연산마다 설명합니다.</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>안장점</translation>
    </message>
    <message>
        <source>Save it as plain text</source>
        <translation>일반 텍스트로 저장하십시오</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>{path}에 저장했습니다</translation>
    </message>
    <message>
        <source>Saved {path}: {count} numbers come out on both engines</source>
        <translation>{path} 저장: 숫자 {count}개가 두 엔진에서 모두 나옵니다</translation>
    </message>
    <message>
        <source>Saved {report}</source>
        <translation>{report}에 저장했습니다</translation>
    </message>
    <message>
        <source>Say what is wanted: NAME=max, NAME=min or NAME=VALUE.</source>
        <translation>원하는 것을 적으십시오: NAME=max, NAME=min, NAME=VALUE.</translation>
    </message>
    <message>
        <source>Say which one does; here: the day.</source>
        <translation>무엇이 먼저인지 정하십시오. 여기서는 일입니다.</translation>
    </message>
    <message>
        <source>Scale it min-max, to 0 and 1.</source>
        <translation>최소-최대로 0과 1에 맞게 스케일링하십시오.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Scores of the network and of the baselines</source>
        <translation>신경망과 기준 모형의 점수</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Set aside only rows that the table has.</source>
        <translation>표에 있는 행만 제외하십시오.</translation>
    </message>
    <message>
        <source>Set at least one column&apos;s role to feature.</source>
        <translation>적어도 한 열의 역할을 특성으로 지정하십시오.</translation>
    </message>
    <message>
        <source>Set it to {default:g}.</source>
        <translation>{default:g}(으)로 하십시오.</translation>
    </message>
    <message>
        <source>Set its activation to {want}{other}.</source>
        <translation>{want} 활성화 함수를 쓰십시오{other}.</translation>
    </message>
    <message>
        <source>Set its scaling to raw.</source>
        <translation>스케일링을 &apos;원래 값&apos;으로 하십시오.</translation>
    </message>
    <message>
        <source>Set the activation of &apos;{first}&apos; to tanh, or remove it.</source>
        <translation>&apos;{first}&apos; 층의 활성화 함수를 tanh로 하거나 층을 제거하십시오.</translation>
    </message>
    <message>
        <source>Set the learning rate to {rate:g}.</source>
        <translation>학습률을 {rate:g}(으)로 설정합니다.</translation>
    </message>
    <message>
        <source>Set their activations to tanh, or remove them.</source>
        <translation>그 활성화 함수를 tanh로 하거나 층을 제거하십시오.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Show the tensors of an update, and how a number in them is made.</source>
        <translation>갱신의 텐서와, 그 안의 수가 어떻게 만들어지는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Size of ε</source>
        <translation>ε의 크기</translation>
    </message>
    <message>
        <source>Some records do not have &apos;{name}&apos;{more}: those cells are missing.</source>
        <translation>&apos;{name}&apos;{more} 값이 없는 레코드가 있습니다. 그 셀은 결측입니다.</translation>
    </message>
    <message>
        <source>Sparse categorical cross-entropy needs one target, encoded as class index.</source>
        <translation>희소 범주형 교차 엔트로피에는 클래스 번호로 인코딩된 목표 하나가 필요합니다.</translation>
    </message>
    <message>
        <source>Sparse rows were read: the cells that are left out in the file are 0; the first number is &apos;{label}&apos;.</source>
        <translation>희소한 행으로 읽었습니다. 파일에 없는 셀은 0이고, 첫 숫자는 &apos;{label}&apos;입니다.</translation>
    </message>
    <message>
        <source>Split the rows otherwise, at random or with another seed.</source>
        <translation>행을 무작위나 다른 시드로 나누십시오.</translation>
    </message>
    <message>
        <source>Split the rows otherwise.</source>
        <translation>행의 분할을 바꾸십시오.</translation>
    </message>
    <message>
        <source>Standardise it instead.</source>
        <translation>대신 표준화하십시오.</translation>
    </message>
    <message>
        <source>Standardise it.{back}</source>
        <translation>표준화하십시오.{back}</translation>
    </message>
    <message>
        <source>Standardise its parts.</source>
        <translation>그 부분을 표준화하십시오.</translation>
    </message>
    <message>
        <source>Standardise the features.</source>
        <translation>특성을 표준화합니다.</translation>
    </message>
    <message>
        <source>Start of the state</source>
        <translation>상태의 초깃값</translation>
    </message>
    <message>
        <source>Statement {number}: {why}</source>
        <translation>문장 {number}: {why}</translation>
    </message>
    <message>
        <source>Steep across and flat along: plain gradient descent goes to and fro, and the others hardly do.</source>
        <translation>골짜기를 가로지르는 쪽은 가파르고 따라가는 쪽은 완만합니다. 일반 경사 하강법은 양쪽 벽 사이에서 흔들리고 다른 옵티마이저는 덜 흔들립니다.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Stopped by a rule</source>
        <translation>규칙에 따라 중지</translation>
    </message>
    <message>
        <source>Stopped by hand.</source>
        <translation>사용자가 중지했습니다.</translation>
    </message>
    <message>
        <source>Suggested learning rate: {rate:.2g}.</source>
        <translation>권장 학습률: {rate:.2g}.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Take batches of several rows, or layer normalisation.</source>
        <translation>배치를 여러 행으로 하거나 층 정규화를 쓰십시오.</translation>
    </message>
    <message>
        <source>Take it as a raw number.</source>
        <translation>인코딩과 스케일링 없이 숫자로 쓰십시오.</translation>
    </message>
    <message>
        <source>Take rows back.</source>
        <translation>행을 되돌리십시오.</translation>
    </message>
    <message>
        <source>Take rows in which it differs, or leave it out.</source>
        <translation>값이 서로 다른 행을 쓰거나 그 열을 빼십시오.</translation>
    </message>
    <message>
        <source>Take shorter windows, or make the part larger.</source>
        <translation>윈도를 짧게 하거나 그 부분의 비율을 늘리십시오.</translation>
    </message>
    <message>
        <source>Take the full batch, or a smaller one.</source>
        <translation>전체 배치나 더 작은 배치를 쓰십시오.</translation>
    </message>
    <message>
        <source>Take the layer out, or take another optimizer.</source>
        <translation>그 층을 빼거나 다른 옵티마이저를 고르십시오.</translation>
    </message>
    <message>
        <source>Take the mean squared error, or another optimizer.</source>
        <translation>평균 제곱 오차를 고르거나 다른 옵티마이저를 고르십시오.</translation>
    </message>
    <message>
        <source>Take them as classes.</source>
        <translation>클래스로 처리하십시오.</translation>
    </message>
    <message>
        <source>Take them away, or take another optimizer.</source>
        <translation>그것을 없애거나 다른 옵티마이저를 고르십시오.</translation>
    </message>
    <message>
        <source>Taken as missing: {words}.</source>
        <translation>결측으로 처리한 말: {words}.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Tell how good a trained network is, and compared with what.</source>
        <translation>학습된 신경망이 얼마나 좋은지, 무엇과 비교해 그런지 알려 줍니다.</translation>
    </message>
    <message>
        <source>Tell how the answer of a trained network changes along each feature from a row on.</source>
        <translation>학습된 신경망의 답이 한 행에서 각 특성을 따라 어떻게 바뀌는지 알려 줍니다.</translation>
    </message>
    <message>
        <source>Tell how weights, gradients and steps change along a run.</source>
        <translation>실행하는 동안 가중치, 기울기, 변화량이 어떻게 바뀌는지 알립니다.</translation>
    </message>
    <message>
        <source>Tell which features the answers of a trained network depend on.</source>
        <translation>학습된 신경망의 답이 어떤 특성에 달려 있는지 알려 줍니다.</translation>
    </message>
    <message>
        <source>TensorFlow SavedModel</source>
        <translation>TensorFlow SavedModel</translation>
    </message>
    <message>
        <source>TensorFlow could not be imported ({error}). Train with the NumPy engine.</source>
        <translation>TensorFlow를 불러올 수 없습니다({error}). NumPy 엔진으로 학습하십시오.</translation>
    </message>
    <message>
        <source>TensorFlow has no device {device} here; there is {known}. Set another device, or {auto}.</source>
        <translation>여기에는 TensorFlow 장치 {device}이(가) 없습니다. 있는 장치: {known}. 다른 장치나 {auto}(으)로 설정하십시오.</translation>
    </message>
    <message>
        <source>Texts are compared with == or != only.</source>
        <translation>텍스트는 ==나 !=로만 비교합니다.</translation>
    </message>
    <message>
        <source>Texts are compared with texts, numbers with numbers.</source>
        <translation>텍스트는 텍스트와, 수는 수와 비교합니다.</translation>
    </message>
    <message>
        <source>That is more than rounding explains: the Step tab shows where the engines part.</source>
        <translation>반올림으로 설명되는 것보다 큽니다. &apos;단계&apos; 탭에서 두 엔진이 어디서 갈라지는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>That is nested too deeply to be worked out. Take fewer brackets, levels or layers within each other.</source>
        <translation>너무 깊이 중첩되어 계산할 수 없습니다. 괄호, 단계, 층의 중첩을 줄이십시오.</translation>
    </message>
    <message>
        <source>That needs {needed:,.1f} GiB of memory in one piece; {free} are free.</source>
        <translation>연속된 메모리 {needed:,.1f} GiB가 필요합니다. 남은 메모리는 {free}입니다.</translation>
    </message>
    <message>
        <source>The array &apos;{head}&apos; in {name}</source>
        <translation>{name}의 &apos;{head}&apos; 배열</translation>
    </message>
    <message>
        <source>The arrays {label} were read; there are others: {names}.</source>
        <translation>{label} 배열을 읽었습니다. 다른 배열: {names}.</translation>
    </message>
    <message>
        <source>The attribute &apos;{title}&apos; in line {number:,} of {name} is &apos;{word}&apos;, which no column can hold. Save it as CSV.</source>
        <translation>{name}의 {number:,}번째 줄에 있는 속성 &apos;{title}&apos;의 형식(&apos;{word}&apos;)은 열에 담을 수 없습니다. CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>The blank after each delimiter was left out.</source>
        <translation>구분 문자 뒤의 빈칸을 뺐습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The blanks around {n:,} names were left out: {names}.</source>
        <translation>
            <numerusform>이름 {n:,}개에서 앞뒤의 빈칸을 뺐습니다: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The columns are found by their names, in any order; others are kept as they are. A row that has a cell which cannot be used
gets no prediction, and the column &apos;reason&apos; says why.

  glassnet train iris.csv --target species --export iris.glassnet
  glassnet predict iris.glassnet new.csv --output answers.csv
  glassnet predict iris.glassnet new.csv --output answers.csv --columns predictions --csv-for programs
  glassnet predict iris.glassnet --row petal_length=4.7 petal_width=1.4

Exit status: 0, also where some rows have no prediction; 2 for what cannot be used.
</source>
        <translation>열은 순서와 상관없이 이름으로 찾고, 다른 열은 그대로 둡니다. 쓸 수 없는 셀이 있는 행에는 예측값이 없고,
&apos;reason&apos; 열에 그 이유가 있습니다.

  glassnet train iris.csv --target species --export iris.glassnet
  glassnet predict iris.glassnet new.csv --output answers.csv
  glassnet predict iris.glassnet new.csv --output answers.csv --columns predictions --csv-for programs
  glassnet predict iris.glassnet --row petal_length=4.7 petal_width=1.4

종료 상태: 예측값이 없는 행이 있어도 0, 쓸 수 없는 것이 있으면 2.
</translation>
    </message>
    <message>
        <source>The columns are separated by {delimiter}.</source>
        <translation>열의 구분 문자: {delimiter}.</translation>
    </message>
    <message>
        <source>The condition of the rows that are set aside cannot be used: {why}</source>
        <translation>행을 제외하는 조건을 사용할 수 없습니다: {why}</translation>
    </message>
    <message>
        <source>The data, as the recipe prepares them</source>
        <translation>레시피가 준비한 데이터</translation>
    </message>
    <message>
        <source>The delimiter at the end of the header was left out.</source>
        <translation>머리글 끝의 구분 문자를 뺐습니다.</translation>
    </message>
    <message>
        <source>The derivative of the activation is missing.</source>
        <translation>활성화 함수의 도함수가 빠졌습니다.</translation>
    </message>
    <message>
        <source>The directions in which the loss bends most: λ = {first:.4g} and {second:.4g}.</source>
        <translation>손실이 가장 크게 휘는 두 방향: λ = {first:.4g}, {second:.4g}.</translation>
    </message>
    <message>
        <source>The disk has no room left{where}. Free some space there, and do it again.</source>
        <translation>디스크{where}에 남은 공간이 없습니다. 공간을 비우고 다시 하십시오.</translation>
    </message>
    <message>
        <source>The division by the number of rows is missing in {name}.</source>
        <translation>{name}에서 행 수로 나누기가 빠졌습니다.</translation>
    </message>
    <message>
        <source>The division by the number of rows, N = {rows:,}, is missing.</source>
        <translation>행 수 N = {rows:,}(으)로 나누기가 빠졌습니다.</translation>
    </message>
    <message>
        <source>The engines agree.</source>
        <translation>두 엔진이 일치합니다.</translation>
    </message>
    <message>
        <source>The engines can only be compared while both train: choose both as the engine.</source>
        <translation>두 엔진은 함께 학습할 때만 비교할 수 있습니다. 엔진으로 둘 다를 고르십시오.</translation>
    </message>
    <message>
        <source>The equation of {name} is not written out number by number.</source>
        <translation>{name}의 식은 수 하나하나로 풀어 적지 않습니다.</translation>
    </message>
    <message>
        <source>The experiment always divides by the number of rows, as Keras does.</source>
        <translation>실험은 Keras처럼 언제나 행의 수로 나눕니다.</translation>
    </message>
    <message>
        <source>The experiment always takes the mean over rows. With plain SGD, N times the learning rate does the same.</source>
        <translation>실험은 언제나 행에 걸쳐 평균을 냅니다. 일반 SGD에서는 학습률을 N배로 하면 같습니다.</translation>
    </message>
    <message>
        <source>The factor 2 is missing in {name}.</source>
        <translation>{name}에서 인수 2가 빠졌습니다.</translation>
    </message>
    <message>
        <source>The factor 2 is missing.</source>
        <translation>인수 2가 빠졌습니다.</translation>
    </message>
    <message>
        <source>The feature &apos;{first}&apos; is 0 in all but {count:,} of {rows:,} rows: next to nothing is learnt of it{rounding}.{more}</source>
        <translation>특성 &apos;{first}&apos;의 값은 행 {rows:,}개 중 {count:,}개를 빼고 모두 0입니다. 여기서는 거의 아무것도 학습하지 못합니다{rounding}.{more}</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>The file holds no rows to take one from. Name the cells instead: {option} NAME=VALUE.</source>
        <translation>파일에 가져올 행이 없습니다. 대신 셀을 적으십시오: {option} NAME=VALUE.</translation>
    </message>
    <message>
        <source>The file holds no training rows: nobody can tell whether any is near.</source>
        <translation>파일에 훈련 행이 없어 가까운 행이 있는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The file is a web page or a spreadsheet&apos;s XML: its table was read.</source>
        <translation>파일은 웹 페이지나 스프레드시트의 XML입니다. 그 표를 읽었습니다.</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as {codec}. If letters look wrong, choose another encoding.</source>
        <translation>파일이 UTF-8이 아니라서 {codec} 인코딩으로 읽었습니다. 글자가 이상하면 다른 인코딩을 선택하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>The file says that {names} are no features.</source>
        <translation>
            <numerusform>파일에 따르면 {names} 열은 특성이 아닙니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file says that {names} are targets.</source>
        <translation>
            <numerusform>파일에 따르면 {names} 열이 목표입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was read as {codec}, as its first bytes say.</source>
        <translation>파일의 첫 바이트를 보고 {codec} 인코딩으로 읽었습니다.</translation>
    </message>
    <message>
        <source>The first line looks like data, so the columns were named column_1, column_2 and so on.</source>
        <translation>첫 줄이 데이터로 보여 열 이름을 column_1, column_2 등으로 붙였습니다.</translation>
    </message>
    <message>
        <source>The first row looks like data, so the columns were named column_1, column_2 and so on.</source>
        <translation>첫 행이 데이터로 보여 열 이름을 column_1, column_2 등으로 붙였습니다.</translation>
    </message>
    <message>
        <source>The first such tensor of the next update is {tensor}.</source>
        <translation>다음 업데이트에서 처음으로 유한하지 않은 텐서는 {tensor}입니다.</translation>
    </message>
    <message>
        <source>The formula cannot be read here. Names with blanks or signs stand in `backticks`.</source>
        <translation>수식을 이 부분에서 읽을 수 없습니다. 빈칸이나 기호가 있는 이름은 `백틱`으로 묶으십시오.</translation>
    </message>
    <message>
        <source>The formula cannot be read: it is nested too deeply, or has a sign that means nothing.</source>
        <translation>수식을 읽을 수 없습니다. 너무 깊이 중첩되었거나 쓸 수 없는 기호가 있습니다.</translation>
    </message>
    <message>
        <source>The formula has no variable. Name one, as in 0.5*(p+2)**2.</source>
        <translation>수식에 변수가 없습니다. 0.5*(p+2)**2처럼 변수를 쓰십시오.</translation>
    </message>
    <message>
        <source>The formula has {count:,} characters; at most {most:,} are read.</source>
        <translation>수식이 {count:,}자입니다. {most:,}자까지만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>The formula has {count} variables: {names}. Two at most can be walked.</source>
        <translation>수식의 변수가 {count}개입니다: {names}. 두 개까지만 따라 내려갈 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The formula has {names}, so the start is {n} numbers, not {given}.</source>
        <translation>
            <numerusform>수식의 변수는 {names}이므로 출발점은 숫자 {n}개여야 하는데 {given}개입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The formula is empty. Type one, such as x**2.</source>
        <translation>수식이 비어 있습니다. x**2 같은 것을 입력하십시오.</translation>
    </message>
    <message>
        <source>The formula is nested too deeply.</source>
        <translation>수식이 너무 깊이 중첩되었습니다.</translation>
    </message>
    <message>
        <source>The formula is nested too deeply. Split it into several columns.</source>
        <translation>수식이 너무 깊이 중첩되었습니다. 여러 열로 나누십시오.</translation>
    </message>
    <message>
        <source>The formula is too long. Split it into several columns.</source>
        <translation>수식이 너무 깁니다. 여러 열로 나누십시오.</translation>
    </message>
    <message>
        <source>The formula is written as those of columns are: + - * / **, comparisons, if … else, and functions such as sqrt, exp and sin. Where
it has two variables, the numbers of --start are in the order of the alphabet.

  glassnet walk &quot;0.5*(p+2)**2&quot; --start -5 --optimizer momentum --learning-rate 0.5 --set optimizer.momentum=0.5
  glassnet walk &quot;(1-x)**2 + 100*(y-x**2)**2&quot; --start -1 2 --optimizer adam --learning-rate 0.1 --updates 200 --engine both
  glassnet walk &quot;mean((w*x - y)**2)&quot; --table data.csv --start 0 --learning-rate 0.1
                                            x and y are columns of the table

Exit status: 0; 2 for arguments that cannot be used; 3 when the walk left the finite numbers.
</source>
        <translation>수식은 열의 수식처럼 씁니다: + - * / **, 비교, if … else와 sqrt, exp, sin 같은 함수. 변수가 둘이면 --start의 숫자는
변수 이름의 알파벳순입니다.

  glassnet walk &quot;0.5*(p+2)**2&quot; --start -5 --optimizer momentum --learning-rate 0.5 --set optimizer.momentum=0.5
  glassnet walk &quot;(1-x)**2 + 100*(y-x**2)**2&quot; --start -1 2 --optimizer adam --learning-rate 0.1 --updates 200 --engine both
  glassnet walk &quot;mean((w*x - y)**2)&quot; --table data.csv --start 0 --learning-rate 0.1
                                            x와 y는 표의 열입니다

종료 상태: 0. 쓸 수 없는 인자는 2, 유한한 수를 벗어나면 3.
</translation>
    </message>
    <message>
        <source>The formulas go in a circle: {circle}. Change one of them.</source>
        <translation>수식이 순환합니다: {circle}. 그중 하나를 바꾸십시오.</translation>
    </message>
    <message>
        <source>The gradient fades on its way back: dL/dZ is {last:.2g} in &apos;{end}&apos; and {first:.2g} in &apos;{layer}&apos;, {times:.2g} times less. &apos;{layer}&apos; learns that much slower.</source>
        <translation>기울기가 뒤로 가면서 사라집니다. dL/dZ가 &apos;{end}&apos;에서 {last:.2g}, &apos;{layer}&apos;에서 {first:.2g}(으)로 {times:.2g}배 작습니다. &apos;{layer}&apos;은(는) 그만큼 느리게 학습합니다.</translation>
    </message>
    <message>
        <source>The gradient grows on its way back: dL/dZ is {last:.2g} in &apos;{end}&apos; and {first:.2g} in &apos;{layer}&apos;, {times:.2g} times more.</source>
        <translation>기울기가 뒤로 가면서 커집니다. dL/dZ가 &apos;{end}&apos;에서 {last:.2g}, &apos;{layer}&apos;에서 {first:.2g}(으)로 {times:.2g}배 큽니다.</translation>
    </message>
    <message>
        <source>The gradient is zero here. Choose other directions.</source>
        <translation>여기에서는 기울기가 0입니다. 다른 방향을 고르십시오.</translation>
    </message>
    <message>
        <source>The gradient, and a random direction from seed {seed} at a right angle to it.</source>
        <translation>기울기와, 시드 {seed}에서 뽑아 그에 직각으로 둔 무작위 방향.</translation>
    </message>
    <message>
        <source>The header has one name fewer than the rows have cells, as R writes it: the first column holds the names of the rows and was called &apos;{name}&apos;.</source>
        <translation>R처럼 머리글의 이름이 행의 셀보다 하나 적습니다. 첫 열은 행의 이름이며 이름을 &apos;{name}&apos;(으)로 붙였습니다.</translation>
    </message>
    <message>
        <source>The initial weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>The initial weights given for &apos;{given}&apos; are too large for float32.</source>
        <translation>&apos;{given}&apos;에 지정한 초기 가중치가 float32로 나타내기에 너무 큽니다.</translation>
    </message>
    <message>
        <source>The initial weights given for &apos;{given}&apos; are {have}, but the network needs {need}.</source>
        <translation>&apos;{given}&apos;에 지정한 초기 가중치는 {have} 배열인데 신경망에는 {need} 배열이 필요합니다.</translation>
    </message>
    <message>
        <source>The initial weights given for &apos;{given}&apos; are {have}, but the network needs {need}: they look transposed, with a row for each unit instead of each input.</source>
        <translation>&apos;{given}&apos;에 지정한 초기 가중치는 {have} 배열인데 신경망에는 {need} 배열이 필요합니다. 행이 입력이 아니라 유닛에 대응하는, 전치된 배열로 보입니다.</translation>
    </message>
    <message>
        <source>The largest of its {count} tables was read, {called}.</source>
        <translation>표 {count}개 중 가장 큰 표({called})를 읽었습니다.</translation>
    </message>
    <message>
        <source>The last finite weights are kept. A smaller learning rate or scaled features may help.</source>
        <translation>마지막으로 유한했던 가중치를 남겼습니다. 학습률을 낮추거나 특성을 스케일링하면 도움이 될 수 있습니다.</translation>
    </message>
    <message>
        <source>The listing ended with an error: {error}</source>
        <translation>코드가 오류로 끝났습니다: {error}</translation>
    </message>
    <message>
        <source>The listing takes longer than {seconds:g} seconds.</source>
        <translation>코드의 실행이 {seconds:g}초보다 오래 걸립니다.</translation>
    </message>
    <message>
        <source>The listing&apos;s &apos;{array}&apos; has another shape than the lab&apos;s.</source>
        <translation>코드의 &apos;{array}&apos; 배열은 실험실의 것과 모양이 다릅니다.</translation>
    </message>
    <message>
        <source>The listing&apos;s process has ended with status {code}.</source>
        <translation>코드의 프로세스가 상태 {code}(으)로 끝났습니다.</translation>
    </message>
    <message>
        <source>The listing&apos;s process has ended.</source>
        <translation>코드의 프로세스가 끝났습니다.</translation>
    </message>
    <message>
        <source>The lists of {name} differ in length: &apos;{short}&apos; has {fewer:,} values, &apos;{long}&apos; {more:,}. Write one value for each row.</source>
        <translation>{name}의 리스트 길이가 다릅니다: &apos;{short}&apos;에는 값이 {fewer:,}개, &apos;{long}&apos;에는 {more:,}개. 행마다 값을 하나씩 쓰십시오.</translation>
    </message>
    <message>
        <source>The loss bends upwards in no direction that was looked at; λ sets no limit to the learning rate.</source>
        <translation>살펴본 어느 방향으로도 손실이 위로 휘지 않습니다. λ는 학습률에 한계를 두지 않습니다.</translation>
    </message>
    <message>
        <source>The loss is no longer a finite number after update {update:,} (epoch {epoch:,}, batch {batch:,}).</source>
        <translation>업데이트 {update:,}(에포크 {epoch:,}, 배치 {batch:,}) 뒤에 손실이 더 이상 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>The loss is not finite here, and has no gradient.</source>
        <translation>여기에서는 손실이 유한하지 않아 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>The marks before names were left out: &apos;{raw}&apos; was called &apos;{name}&apos;.</source>
        <translation>이름 앞의 표시를 뺐습니다: &apos;{raw}&apos; → &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>The mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>The most frequent class</source>
        <translation>가장 많은 클래스</translation>
    </message>
    <message>
        <source>The names of the columns were taken from a comment.</source>
        <translation>열 이름을 주석에서 가져왔습니다.</translation>
    </message>
    <message>
        <source>The names stand in two lines and were joined, as in &apos;{joined}&apos;.</source>
        <translation>이름이 두 줄에 걸쳐 있어 &apos;{joined}&apos;처럼 이어 붙였습니다.</translation>
    </message>
    <message>
        <source>The nearest form that can is {form}.</source>
        <translation>나타낼 수 있는 가장 가까운 형식은 {form}입니다.</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>The network has a single weight, and no plane goes through it.</source>
        <translation>신경망에 가중치가 하나뿐이어서 평면을 놓을 수 없습니다.</translation>
    </message>
    <message>
        <source>The network has branches, so its layers cannot be counted. Vary the units instead.</source>
        <translation>신경망에 분기가 있어 층 수를 바꿀 수 없습니다. 대신 유닛 수를 바꾸십시오.</translation>
    </message>
    <message>
        <source>The network has no &apos;{tensor}&apos;.</source>
        <translation>신경망에 &apos;{tensor}&apos; 텐서가 없습니다.</translation>
    </message>
    <message>
        <source>The network has no hidden layer that could be repeated. Add one.</source>
        <translation>되풀이할 은닉층이 없습니다. 은닉층을 하나 추가하십시오.</translation>
    </message>
    <message>
        <source>The network has no hidden layer whose units could be varied. Add one.</source>
        <translation>유닛 수를 바꿀 은닉층이 없습니다. 은닉층을 하나 추가하십시오.</translation>
    </message>
    <message>
        <source>The network has no layers.</source>
        <translation>신경망에 층이 없습니다.</translation>
    </message>
    <message>
        <source>The network has no weights that are trained. Add a layer, or unfreeze one.</source>
        <translation>신경망에 학습되는 가중치가 없습니다. 층을 추가하거나 층의 고정을 푸십시오.</translation>
    </message>
    <message>
        <source>The network has nothing to learn.</source>
        <translation>신경망에 학습할 매개변수가 없습니다.</translation>
    </message>
    <message>
        <source>The network has numbers that are not finite: it has diverged. Train it anew before you export it.</source>
        <translation>신경망에 유한하지 않은 수가 있습니다. 발산했습니다. 다시 학습한 뒤에 내보내십시오.</translation>
    </message>
    <message>
        <source>The network has {count:,} features; the command &apos;importance&apos; tells which ones matter.</source>
        <translation>신경망의 특성이 {count:,}개입니다. 어떤 특성이 중요한지는 &apos;importance&apos; 명령이 알려 줍니다.</translation>
    </message>
    <message>
        <source>The network has {numbers:,} numbers and up to {width:,} in a row, too many for the sheets of a workbook. Export a program in Python, or ONNX.</source>
        <translation>신경망의 수가 {numbers:,}개이고 한 행에 최대 {width:,}개여서 통합 문서의 시트에 담기에는 너무 많습니다. 파이썬 프로그램이나 ONNX로 내보내십시오.</translation>
    </message>
    <message>
        <source>The network has {numbers:,} numbers, too many for a document of PMML. {instead}</source>
        <translation>신경망의 수가 {numbers:,}개로 PMML 문서에는 너무 많습니다. {instead}</translation>
    </message>
    <message>
        <source>The network of &apos;{source}&apos; starts from its {count:,} weights.</source>
        <translation>&apos;{source}&apos;의 신경망은 그 파일의 가중치 {count:,}개에서 시작합니다.</translation>
    </message>
    <message>
        <source>The network of &apos;{source}&apos; takes rows in the shape {need}, and the features give {have}. Arrange the features in that shape, or change the first layers.</source>
        <translation>&apos;{source}&apos;의 신경망은 {need} 모양의 행을 받지만 특성은 {have} 모양을 냅니다. 특성을 그 모양으로 배열하거나 첫 층들을 바꾸십시오.</translation>
    </message>
    <message>
        <source>The network of &apos;{source}&apos; takes {need:,} numbers a row, and the features give {have:,}. Choose other features or encodings, or change the first layers.</source>
        <translation>&apos;{source}&apos;의 신경망은 행마다 수 {need:,}개를 받지만 특성은 {have:,}개를 냅니다. 다른 특성이나 부호화를 고르거나 첫 층들을 바꾸십시오.</translation>
    </message>
    <message>
        <source>The network says nothing of &apos;{name}&apos;. It says: {names}.</source>
        <translation>신경망은 &apos;{name}&apos;에 대해 답하지 않습니다. 답하는 것: {names}.</translation>
    </message>
    <message>
        <source>The network takes windows over rows, and Keras&apos;s layers see one row at a time. {instead}</source>
        <translation>네트워크는 여러 행에 걸친 창을 받는데, Keras 층은 한 번에 한 행만 봅니다. {instead}</translation>
    </message>
    <message numerus="yes">
        <source>The network was trained on columns that the table lacks: {missing}. It has {found}. Rename its columns, or add them.</source>
        <translation>
            <numerusform>신경망을 학습한 열이 표에 없습니다: {missing}. 표에 있는 열은 {found}입니다. 열 이름을 바꾸거나 열을 추가하십시오.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new {name} was used; the old one belongs here.</source>
        <translation>새 {name}을(를) 썼습니다. 여기에는 이전 것이 들어갑니다.</translation>
    </message>
    <message>
        <source>The numbers of &apos;{name}&apos; have a decimal {mark}, unlike others of the file: &apos;{cell}&apos; was read as {value}.</source>
        <translation>&apos;{name}&apos; 열의 숫자는 파일의 다른 숫자와 달리 소수점 기호가 {mark}입니다: &apos;{cell}&apos; → {value}.</translation>
    </message>
    <message>
        <source>The old {name} was used; the new one belongs here.</source>
        <translation>이전 {name}을(를) 썼습니다. 여기에는 새것이 들어갑니다.</translation>
    </message>
    <message>
        <source>The output &apos;{layer}&apos; is saturated at the wrong end for {share:.0%} of {rows:,} rows, units {which}. With this loss the error is multiplied by the derivative, which is below {flat:.0%} of its largest value there.</source>
        <translation>출력 &apos;{layer}&apos;의 유닛 {which}이(가) {rows:,}개 행의 {share:.0%}에서 틀린 쪽 끝에 포화되어 있습니다. 이 손실에서는 오차에 도함수가 곱해지는데, 그곳의 도함수는 가장 큰 값의 {flat:.0%}보다 작습니다.</translation>
    </message>
    <message>
        <source>The output &apos;{name}&apos; is no number, and is left out.</source>
        <translation>출력 &apos;{name}&apos;은(는) 수가 아니므로 제외했습니다.</translation>
    </message>
    <message>
        <source>The output &apos;{node}&apos; has the shape {shape}, but the targets of a row lie side by side.</source>
        <translation>출력 &apos;{node}&apos;의 모양은 {shape}인데 한 행의 목표는 한 축에 나란히 놓입니다.</translation>
    </message>
    <message>
        <source>The output &apos;{output}&apos;{activation} gives numbers that add up to 1, but the targets do not, in {rows}: training never brings it there.</source>
        <translation>출력층 &apos;{output}&apos;{activation}의 출력은 합이 1인데 {rows}에서 목표의 합은 1이 아닙니다. 학습해도 목표에 이를 수 없습니다.</translation>
    </message>
    <message>
        <source>The output &apos;{output}&apos;{activation} gives {given}, but the target &apos;{target}&apos; ({prepared}){others} goes from {low:,.6g} to {high:,.6g}: training never brings it there, in {rows}.</source>
        <translation>출력층 &apos;{output}&apos;{activation}의 출력 범위는 {given}인데 목표 &apos;{target}&apos;({prepared}){others}의 범위는 {low:,.6g}~{high:,.6g}입니다. {rows}에서 학습해도 목표에 이를 수 없습니다.</translation>
    </message>
    <message>
        <source>The output layer &apos;{output}&apos; has {units} for {count} classes.</source>
        <translation>출력층 &apos;{output}&apos;의 유닛 수({units})가 클래스 {count}개와 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The output layer &apos;{output}&apos; has {units} for {needed}.</source>
        <translation>출력층 &apos;{output}&apos;의 유닛 수({units})가 {needed}에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The output layer &apos;{output}&apos; would learn only a part of a target&apos;s entries.</source>
        <translation>&apos;{output}&apos; 출력층은 한 목표의 항목 중 일부만 학습하게 됩니다.</translation>
    </message>
    <message>
        <source>The output layers {names} have {units} together{indices} for {needed}.</source>
        <translation>출력층 {names}의 합계는 {units}{indices}인데 {needed}에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The pattern cannot be read: {error}.</source>
        <translation>패턴을 읽을 수 없습니다: {error}.</translation>
    </message>
    <message>
        <source>The principal axes of {count:,} moments of the run; they hold {first:.1%} and {second:.1%} of its variance.</source>
        <translation>실행의 {count:,}개 시점의 주축. 담고 있는 분산의 몫: {first:.1%}, {second:.1%}.</translation>
    </message>
    <message>
        <source>The program has no &apos;{tensor}&apos;.</source>
        <translation>프로그램에 &apos;{tensor}&apos; 문장이 없습니다.</translation>
    </message>
    <message>
        <source>The program has {count:,} characters; at most {most:,} are read.</source>
        <translation>프로그램이 {count:,}자입니다. 최대 {most:,}자까지 읽습니다.</translation>
    </message>
    <message>
        <source>The program has {count} statements; at most {most} are read.</source>
        <translation>프로그램에 문장이 {count}개 있습니다. 최대 {most}개까지 읽습니다.</translation>
    </message>
    <message>
        <source>The program is empty. Type one, such as a = add(2, 3); b = multiply(5, a).</source>
        <translation>프로그램이 비어 있습니다. a = add(2, 3); b = multiply(5, a)처럼 입력하십시오.</translation>
    </message>
    <message>
        <source>The project of this run is not saved as it is. Save it; &apos;glassnet train PROJECT.glassnet&apos; repeats the run.</source>
        <translation>이 실행의 프로젝트가 지금 상태로 저장되어 있지 않습니다. 저장하면 &apos;glassnet train PROJECT.glassnet&apos; 명령으로 실행을 되풀이할 수 있습니다.</translation>
    </message>
    <message>
        <source>The rate rises from update to update; the suggested rate is a tenth of the one at which the smoothed loss is least, before it rises again (Smith 2017).</source>
        <translation>업데이트마다 학습률이 커집니다. 권장 학습률은 평활한 손실이 다시 커지기 전에 가장 작은 학습률의 10분의 1입니다(Smith 2017).</translation>
    </message>
    <message>
        <source>The raw years or days of &apos;{column}&apos; are large; on numbers of this size training is slow or diverges.</source>
        <translation>&apos;{column}&apos; 열의 연도나 일수는 그대로 쓰기에 큽니다. 이런 크기의 수에서는 학습이 느리거나 발산합니다.</translation>
    </message>
    <message>
        <source>The records of {name} are empty. Choose a file with a table.</source>
        <translation>{name}의 레코드가 비어 있습니다. 표가 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>The replacement cannot be read: {error}.</source>
        <translation>바꿀 내용을 읽을 수 없습니다: {error}.</translation>
    </message>
    <message>
        <source>The row has no answer: {reason}.</source>
        <translation>이 행에는 답이 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The row that was found has no answer: {reason}.</source>
        <translation>찾은 행에는 답이 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The row: usual cells of the training rows</source>
        <translation>행: 훈련 행의 보통 셀</translation>
    </message>
    <message>
        <source>The rows are windows or images, whose entries are no features by themselves. Choose the principal axes.</source>
        <translation>행이 윈도이거나 이미지라서 그 성분 하나하나는 특성이 아닙니다. 주성분 축을 선택하십시오.</translation>
    </message>
    <message>
        <source>The rows are windows or images, whose entries are no features by themselves: there is no profile.</source>
        <translation>행이 창이나 이미지이고 그 성분은 그 자체로 특성이 아니므로 프로파일이 없습니다.</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>The run ended after {updates:,} updates.</source>
        <translation>실행이 업데이트 {updates:,}회 뒤에 끝났습니다.</translation>
    </message>
    <message>
        <source>The run ends after {updates:,} updates; choose an update up to {last:,}.</source>
        <translation>실행은 업데이트 {updates:,}회 뒤에 끝납니다. {last:,} 이하의 업데이트를 고르십시오.</translation>
    </message>
    <message>
        <source>The run has not begun.</source>
        <translation>실행이 시작되지 않았습니다.</translation>
    </message>
    <message>
        <source>The same versions, data and seed give the same numbers.</source>
        <translation>버전, 데이터, 시드가 같으면 같은 숫자가 나옵니다.</translation>
    </message>
    <message>
        <source>The schedule {no_validation}</source>
        <translation>스케줄: {no_validation}</translation>
    </message>
    <message>
        <source>The sensitivity to rounding is left out.</source>
        <translation>반올림에 대한 민감도는 구하지 않았습니다.</translation>
    </message>
    <message>
        <source>The sheet &apos;{name}&apos; was read; there are others: {names}.</source>
        <translation>&apos;{name}&apos; 시트를 읽었습니다. 다른 시트: {names}.</translation>
    </message>
    <message>
        <source>The sign is the other way round.</source>
        <translation>부호가 반대입니다.</translation>
    </message>
    <message>
        <source>The span is more than 0 and less than a million, not {span:g}.</source>
        <translation>범위는 0보다 크고 백만보다 작아야 합니다. {span:g}은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The split leaves no row to train on.</source>
        <translation>이렇게 분할하면 훈련할 행이 남지 않습니다.</translation>
    </message>
    <message>
        <source>The step has the wrong sign: it goes up the slope.</source>
        <translation>걸음의 부호가 틀렸습니다. 기울기를 거슬러 올라갑니다.</translation>
    </message>
    <message>
        <source>The stopping rule &apos;{rule}&apos; {no_validation}</source>
        <translation>중지 규칙 &apos;{rule}&apos;: {no_validation}</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>The table has no column &apos;{column}&apos; to split by.</source>
        <translation>표에 분할에 쓸 &apos;{column}&apos; 열이 없습니다.</translation>
    </message>
    <message>
        <source>The table has no column &apos;{group}&apos; to group the rows by.</source>
        <translation>표에 행을 묶을 &apos;{group}&apos; 열이 없습니다.</translation>
    </message>
    <message>
        <source>The table has no column &apos;{name}&apos;.</source>
        <translation>표에 &apos;{name}&apos; 열이 없습니다.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>표에 행이 없습니다.</translation>
    </message>
    <message>
        <source>The table has {rows:,} rows; a mean goes over {most} at most.</source>
        <translation>표의 행은 {rows:,}개인데 평균은 {most}개까지 계산합니다.</translation>
    </message>
    <message>
        <source>The table is too large for a lesson. Keep fewer rows.</source>
        <translation>수업에 넣기에는 표가 너무 큽니다. 행을 줄이십시오.</translation>
    </message>
    <message>
        <source>The table lacks the column &apos;{column}&apos;, which is to be learnt. Predict its rows.</source>
        <translation>학습할 열 &apos;{column}&apos;이(가) 표에 없습니다. 행을 예측하십시오.</translation>
    </message>
    <message>
        <source>The table lacks {missing}, which the network predicts: how good it is cannot be said without the true values. Add the column, or use &apos;predict&apos;.</source>
        <translation>신경망이 예측하는 {missing}이(가) 표에 없습니다. 실제 값 없이는 얼마나 좋은지 말할 수 없습니다. 열을 추가하거나 &apos;predict&apos;를 사용하십시오.</translation>
    </message>
    <message>
        <source>The table was found under &apos;{key}&apos;.</source>
        <translation>표를 &apos;{key}&apos; 아래에서 찾았습니다.</translation>
    </message>
    <message>
        <source>The tables of {name} have more than {most:,} cells. Save the one you want as CSV.</source>
        <translation>{name}의 표에는 셀이 {most:,}개보다 많습니다. 원하는 표를 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>The target &apos;{column}&apos; is a date, and parts of dates are for features.</source>
        <translation>목표 &apos;{column}&apos; 열은 날짜입니다. 날짜의 부분은 특성에만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The target &apos;{column}&apos; is a rank, and ranks that are learnt are not scaled.</source>
        <translation>목표 &apos;{column}&apos; 열은 순위입니다. 학습할 순위는 스케일링하지 않습니다.</translation>
    </message>
    <message>
        <source>The target &apos;{column}&apos; is a time, and times are for features.</source>
        <translation>목표 &apos;{column}&apos; 열은 시각입니다. 시각은 특성에만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The target &apos;{column}&apos; is hashed, and classes cannot be told from hashes.</source>
        <translation>목표 &apos;{column}&apos; 열은 해시됩니다. 해시로는 클래스를 되찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>The target &apos;{target}&apos; has only the whole numbers {numbers}: they may be classes rather than amounts.</source>
        <translation>목표 &apos;{target}&apos; 열에는 정수 {numbers}만 있습니다. 수량이 아니라 클래스일 수 있습니다.</translation>
    </message>
    <message>
        <source>The target &apos;{target}&apos; {what}; there is nothing to learn.</source>
        <translation>목표 &apos;{target}&apos; 열에는 학습할 것이 없습니다: {what}.</translation>
    </message>
    <message>
        <source>The textbook&apos;s {optimizer} has no {title!l}; the one that is set is not used.</source>
        <translation>교과서 방식의 {optimizer}에는 {title!l}이(가) 없습니다. 설정한 값은 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>The variable {name} lives outside the graph; what is read and written here is its value.</source>
        <translation>변수 {name}의 값은 그래프 밖에 있으며, 여기서 읽고 씁니다.</translation>
    </message>
    <message>
        <source>The variances given as &apos;{given}&apos; go below 0.</source>
        <translation>&apos;{given}&apos;에 지정한 분산에 0보다 작은 값이 있습니다.</translation>
    </message>
    <message>
        <source>The walk</source>
        <translation>경사 하강</translation>
    </message>
    <message>
        <source>The weights of epoch {epoch:,}, the best one, are restored.</source>
        <translation>가장 좋은 에포크 {epoch:,}의 가중치로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>The weights of rows were left out.</source>
        <translation>행의 가중치를 제외했습니다.</translation>
    </message>
    <message>
        <source>The worst rows</source>
        <translation>가장 나쁜 행</translation>
    </message>
    <message>
        <source>The {activation} of the only unit of &apos;{node}&apos; is always {always}.</source>
        <translation>&apos;{node}&apos; 층의 유일한 유닛에 쓴 {activation} 함수의 값은 언제나 {always}입니다.</translation>
    </message>
    <message>
        <source>The {count:,} records of {name} have {names:,} different names, and nearly all cells would be empty. Give their values the same names.</source>
        <translation>{name}의 레코드 {count:,}개에 서로 다른 이름이 {names:,}개 있어 거의 모든 셀이 비게 됩니다. 같은 값에는 같은 이름을 붙이십시오.</translation>
    </message>
    <message numerus="yes">
        <source>The {name} part of {n} rows has no stretch without a gap for a window</source>
        <translation>
            <numerusform>{name} 부분의 행 {n}개에는 윈도 하나가 들어갈 만큼 끊김 없이 이어진 구간이 없습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>The {part} part has no rows. Choose another one by --part.</source>
        <translation>{part} 부분에 행이 없습니다. --part로 다른 부분을 고르십시오.</translation>
    </message>
    <message>
        <source>The {what} &apos;{first}&apos;{others} goes from {low:,.6g} to {high:,.6g}; {why}.</source>
        <translation>{what} &apos;{first}&apos;{others}의 범위는 {low:,.6g}~{high:,.6g}입니다. {why}.</translation>
    </message>
    <message>
        <source>Their autocorrelation one row later: {value:.4g}, of independent ones within ± {band:.4g}.</source>
        <translation>한 행 뒤의 자기상관: {value:.4g}, 독립인 잔차라면 ± {band:.4g} 안에 듭니다.</translation>
    </message>
    <message>
        <source>There are also: {names}</source>
        <translation>새로 생김: {names}</translation>
    </message>
    <message>
        <source>There are no principal axes to show: the input has {entries:,} entries. They are worked out for 2 to {most:,}.</source>
        <translation>보일 주성분 축이 없습니다. 입력의 성분이 {entries:,}개입니다. 주성분 축은 성분이 2개에서 {most:,}개일 때 계산합니다.</translation>
    </message>
    <message>
        <source>There are not: {names}</source>
        <translation>없어짐: {names}</translation>
    </message>
    <message>
        <source>There are too few rows of class &apos;{few}&apos; to put some into each of {folds} folds.</source>
        <translation>&apos;{few}&apos; 클래스의 행이 너무 적어 폴드 {folds}개에 나누어 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>There are too few rows of class &apos;{few}&apos; to put some into {every} parts.</source>
        <translation>&apos;{few}&apos; 클래스의 행이 너무 적어 각 부분({every})에 나누어 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>There are two goals for &apos;{name}&apos;.</source>
        <translation>&apos;{name}&apos;의 목표가 두 개입니다.</translation>
    </message>
    <message>
        <source>There are {count} classes; more than {most} are not painted. Remove one first.</source>
        <translation>클래스가 {count}개입니다. {most}개까지만 찍을 수 있습니다. 먼저 하나를 제거하십시오.</translation>
    </message>
    <message>
        <source>There are {count} sheets or tables with cells: choose one.</source>
        <translation>셀이 있는 시트나 표가 {count}개 있습니다. 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>There are {groups:,} groups, too many to stratify: that would take minutes.</source>
        <translation>그룹이 {groups:,}개로 너무 많아 층화할 수 없습니다. 층화에 몇 분이 걸립니다.</translation>
    </message>
    <message>
        <source>There is a class &apos;{name}&apos; already. Choose another name.</source>
        <translation>&apos;{name}&apos; 클래스가 이미 있습니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>There is a class with the number {name} already. Choose another one.</source>
        <translation>번호가 {name}인 클래스가 이미 있습니다. 다른 번호를 고르십시오.</translation>
    </message>
    <message>
        <source>There is a column &apos;{column}&apos; already. Choose another name.</source>
        <translation>&apos;{column}&apos; 열이 이미 있습니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>There is a factor 2 too much.</source>
        <translation>인수 2가 더 들어갔습니다.</translation>
    </message>
    <message>
        <source>There is no C compiler: neither gcc nor clang nor cc is found. Install one to run what was written.</source>
        <translation>C 컴파일러(gcc, clang, cc)를 찾을 수 없습니다. 쓴 것을 실행하려면 설치하십시오.</translation>
    </message>
    <message>
        <source>There is no array &apos;{name}&apos;.</source>
        <translation>&apos;{name}&apos; 배열이 없습니다.</translation>
    </message>
    <message>
        <source>There is no column &apos;{column}&apos; of numbers.</source>
        <translation>숫자인 &apos;{column}&apos; 열이 없습니다.</translation>
    </message>
    <message>
        <source>There is no column &apos;{written}&apos;.</source>
        <translation>&apos;{written}&apos; 열이 없습니다.</translation>
    </message>
    <message>
        <source>There is no constant that is</source>
        <translation>지정된 상수가 없습니다. 필요한 값:</translation>
    </message>
    <message>
        <source>There is no curve &apos;{curve}&apos;.</source>
        <translation>&apos;{curve}&apos; 곡선이 없습니다.</translation>
    </message>
    <message>
        <source>There is no file {path}. Check its name, or whether it was moved.</source>
        <translation>{path} 파일이 없습니다. 이름을 확인하거나 옮기지 않았는지 보십시오.</translation>
    </message>
    <message>
        <source>There is no fold {fold}: the rows are divided into {folds}.</source>
        <translation>{fold}번 폴드는 없습니다. 행은 폴드 {folds}개로 나뉩니다.</translation>
    </message>
    <message>
        <source>There is no function &apos;{name}&apos;.</source>
        <translation>&apos;{name}&apos; 함수가 없습니다.</translation>
    </message>
    <message>
        <source>There is no hidden layer &apos;{layer}&apos; with units; there is {names}.</source>
        <translation>유닛이 있는 은닉층 &apos;{layer}&apos;이(가) 없습니다. 있는 층: {names}.</translation>
    </message>
    <message>
        <source>There is no layer &apos;{name}&apos;.</source>
        <translation>&apos;{name}&apos; 층이 없습니다.</translation>
    </message>
    <message>
        <source>There is no lesson &apos;{id}&apos;. &apos;glassnet lessons&apos; lists them.</source>
        <translation>&apos;{id}&apos; 수업이 없습니다. 목록은 &apos;glassnet lessons&apos;로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no name between the backticks.</source>
        <translation>백틱 사이에 이름이 없습니다.</translation>
    </message>
    <message>
        <source>There is no path with two updates or more. Train the network first.</source>
        <translation>업데이트가 둘 이상인 경로가 없습니다. 먼저 신경망을 학습하십시오.</translation>
    </message>
    <message>
        <source>There is no row {row:,}: the table has {rows:,} rows.</source>
        <translation>{row:,}행이 없습니다. 표의 행은 {rows:,}개입니다.</translation>
    </message>
    <message>
        <source>There is no run to compare with: {why}</source>
        <translation>비교할 실행이 없습니다: {why}</translation>
    </message>
    <message>
        <source>There is no text encoding &apos;{chosen}&apos;. Choose utf-8, cp949, cp1252 or utf-16.</source>
        <translation>&apos;{chosen}&apos; 텍스트 인코딩이 없습니다. utf-8, cp949, cp1252, utf-16 중에서 선택하십시오.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy cells in a spreadsheet first.</source>
        <translation>클립보드에 텍스트가 없습니다. 먼저 스프레드시트에서 셀을 복사하십시오.</translation>
    </message>
    <message>
        <source>There is no update {update:,}: the run ends after {updates:,}. Choose an earlier one.</source>
        <translation>{update:,}번 업데이트는 없습니다. 실행은 업데이트 {updates:,}회 뒤에 끝납니다. 더 앞의 업데이트를 고르십시오.</translation>
    </message>
    <message>
        <source>There is not enough memory for that ({free} are free).</source>
        <translation>메모리가 모자랍니다(남은 메모리 {free}).</translation>
    </message>
    <message>
        <source>There is nothing to train.</source>
        <translation>학습할 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is only one feature, so there is nothing to choose.</source>
        <translation>특성이 하나뿐이어서 고를 것이 없습니다.</translation>
    </message>
    <message>
        <source>These two directions span no plane: one is zero, or both are the same. Choose other directions.</source>
        <translation>이 두 방향은 평면을 이루지 않습니다. 하나가 0이거나 둘이 같습니다. 다른 방향을 고르십시오.</translation>
    </message>
    <message>
        <source>This column holds text. Compare it with ==, or make it a column of numbers.</source>
        <translation>이 열은 텍스트입니다. ==로 비교하거나 숫자 열로 바꾸십시오.</translation>
    </message>
    <message>
        <source>This engine cannot train this kind of learner. Choose another engine.</source>
        <translation>이 엔진으로는 이 종류의 학습기를 학습할 수 없습니다. 다른 엔진을 선택하십시오.</translation>
    </message>
    <message>
        <source>This is rounding, which the run magnifies: no two programs end at the same numbers here.</source>
        <translation>학습 과정에서 반올림 오차가 커진 것입니다. 이런 경우 어떤 두 프로그램도 같은 수로 끝나지 않습니다.</translation>
    </message>
    <message>
        <source>This is the transposed matrix.</source>
        <translation>전치된 행렬입니다.</translation>
    </message>
    <message>
        <source>This is {name} before the update: the step is missing.</source>
        <translation>갱신 전의 {name}입니다. 걸음이 빠졌습니다.</translation>
    </message>
    <message>
        <source>This kind of learner cannot be paused at breakpoints.</source>
        <translation>이 종류의 학습기는 중단점에서 멈출 수 없습니다.</translation>
    </message>
    <message>
        <source>This mean is too long. Take fewer rows, or a shorter formula.</source>
        <translation>평균이 너무 깁니다. 행을 줄이거나 수식을 짧게 하십시오.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>이 수는 너무 큽니다.</translation>
    </message>
    <message>
        <source>This part of the data has no rows. Choose another part.</source>
        <translation>데이터의 이 부분에는 행이 없습니다. 다른 부분을 고르십시오.</translation>
    </message>
    <message>
        <source>This sign</source>
        <translation>이 기호</translation>
    </message>
    <message>
        <source>This update has {numbers:,} numbers, and a worksheet at most {most:,}. Choose a smaller network or batch.</source>
        <translation>이 업데이트에는 숫자가 {numbers:,}개인데 학습지에는 {most:,}개까지 들어갑니다. 더 작은 신경망이나 배치를 고르십시오.</translation>
    </message>
    <message>
        <source>This view needs a run, which is trained anew: add --update N, up to where.</source>
        <translation>이 보기에는 새로 학습한 실행이 필요합니다. 어디까지 학습할지 --update N으로 지정하십시오.</translation>
    </message>
    <message>
        <source>To train, set the role of the column to be learnt to target.</source>
        <translation>학습하려면 학습할 열의 역할을 목표로 정하십시오.</translation>
    </message>
    <message>
        <source>Train a network without a window.</source>
        <translation>창 없이 신경망을 학습합니다.</translation>
    </message>
    <message>
        <source>Train from other initial weights.</source>
        <translation>다른 초기 가중치에서 학습하십시오.</translation>
    </message>
    <message>
        <source>Train on the full batch.</source>
        <translation>전체 배치로 훈련하십시오.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Training on ends the run there.</source>
        <translation>계속 학습하면 실행이 거기서 끝납니다.</translation>
    </message>
    <message>
        <source>Training {parameters:,} parameters on {rows:,} rows would need about {need:,.1f} GiB of memory; {free:,.1f} GiB are free.</source>
        <translation>매개변수 {parameters:,}개를 행 {rows:,}개로 학습하려면 메모리가 약 {need:,.1f} GiB 필요한데 남은 메모리는 {free:,.1f} GiB입니다.</translation>
    </message>
    <message>
        <source>Transpose them.</source>
        <translation>전치하십시오.</translation>
    </message>
    <message>
        <source>True value</source>
        <translation>실제</translation>
    </message>
    <message>
        <source>Turn shuffling on, or stratification off.</source>
        <translation>섞기를 켜거나 층화를 끄십시오.</translation>
    </message>
    <message>
        <source>Turn stratification off, or make fewer folds.</source>
        <translation>층화를 끄거나 폴드 수를 줄이십시오.</translation>
    </message>
    <message>
        <source>Turn stratification off, or make the test part smaller.</source>
        <translation>층화를 끄거나 테스트 부분을 작게 하십시오.</translation>
    </message>
    <message>
        <source>Turn stratification off, or split by folds.</source>
        <translation>층화를 끄거나 폴드로 나누십시오.</translation>
    </message>
    <message>
        <source>Turn stratification off, or split the rows more evenly.</source>
        <translation>층화를 끄거나 행을 더 고르게 나누십시오.</translation>
    </message>
    <message>
        <source>Turn stratification off.</source>
        <translation>층화를 끄십시오.</translation>
    </message>
    <message>
        <source>Two random directions from seed {seed}; each unit&apos;s incoming weights are moved by as much as they are long (Li et al. 2018). Biases stand still.</source>
        <translation>시드 {seed}에서 뽑은 무작위 방향 둘. 각 유닛으로 들어오는 가중치는 그 길이만큼 움직입니다(Li 외 2018). 편향은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Two valleys</source>
        <translation>두 골짜기</translation>
    </message>
    <message>
        <source>Type one, or leave such rows out.</source>
        <translation>값을 입력하거나 그런 행을 제외하십시오.</translation>
    </message>
    <message>
        <source>Unfreeze at least one.</source>
        <translation>하나 이상의 동결을 푸십시오.</translation>
    </message>
    <message>
        <source>Units {which} of &apos;{layer}&apos; give the same for all {rows:,} rows examined, though their weights differ.</source>
        <translation>&apos;{layer}&apos;의 유닛 {which}은(는) 가중치가 다른데도 살펴본 {rows:,}개 행 모두에서 같은 값을 냅니다.</translation>
    </message>
    <message>
        <source>Units {which} of &apos;{layer}&apos; have opposite incoming weights: one gives what the other does, times −1, and the layer says no more than without it.</source>
        <translation>&apos;{layer}&apos;의 유닛 {which}은(는) 들어오는 가중치의 부호가 서로 반대입니다. 하나는 다른 하나의 −1배를 내므로, 층은 하나가 없을 때보다 더 말해 주는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Units {which} of &apos;{layer}&apos; have {weights} and get the same gradient: they are one unit in every update, and learn nothing of their own.</source>
        <translation>&apos;{layer}&apos;의 유닛 {which}은(는) {weights} 같은 기울기를 받습니다. 모든 업데이트에서 한 유닛과 같으며 저마다의 것을 배우지 못합니다.</translation>
    </message>
    <message>
        <source>Units {which} of &apos;{layer}&apos; have {weights}, and so the same output. Only their outgoing weights differ, by which this update begins to tell them apart.</source>
        <translation>&apos;{layer}&apos;의 유닛 {which}은(는) {weights} 출력이 같습니다. 나가는 가중치만 다르며, 이 업데이트가 그것으로 유닛을 갈라놓기 시작합니다.</translation>
    </message>
    <message>
        <source>Unpack it first</source>
        <translation>먼저 압축을 푸십시오</translation>
    </message>
    <message>
        <source>Up to a rate of {last:.3g} the loss did not fall, so no rate is suggested.</source>
        <translation>학습률 {last:.3g}까지 손실이 줄지 않아 권장 학습률이 없습니다.</translation>
    </message>
    <message>
        <source>Update {number} leaves the finite numbers; the walk ends before it.</source>
        <translation>업데이트 {number}에서 유한한 수를 벗어나므로 그 앞에서 멈춥니다.</translation>
    </message>
    <message>
        <source>Update {update:,} with {title}: {form}</source>
        <translation>업데이트 {update:,}, {title}: {form}</translation>
    </message>
    <message>
        <source>Update {update:,}: epoch {epoch:,}, batch {batch:,} of {batches:,}</source>
        <translation>업데이트 {update:,}: 에포크 {epoch:,}, 배치 {batches:,}개 중 {batch:,}번째</translation>
    </message>
    <message>
        <source>Use binary cross-entropy, which takes each target as a yes or no of its own.</source>
        <translation>목표마다 예/아니요로 다루는 이진 교차 엔트로피를 쓰십시오.</translation>
    </message>
    <message>
        <source>Use sigmoid, or more units.</source>
        <translation>sigmoid를 쓰거나 유닛을 늘리십시오.</translation>
    </message>
    <message>
        <source>Use sparse categorical cross-entropy.</source>
        <translation>희소 범주형 교차 엔트로피를 쓰십시오.</translation>
    </message>
    <message>
        <source>Vary an experiment in one thing, train each variant with several seeds, and compare.</source>
        <translation>실험을 한 가지씩 바꾸어 여러 시드로 학습하고 비교합니다.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Watch the training loss, or keep rows for validation.</source>
        <translation>훈련 손실을 기준으로 하거나 검증용 행을 남기십시오.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>Weight decay times learning rate is {share:g}: each update takes away all of every weight, or more.</source>
        <translation>가중치 감쇠와 학습률의 곱이 {share:g}입니다. 업데이트마다 모든 가중치의 전부 또는 그 이상이 사라집니다.</translation>
    </message>
    <message>
        <source>Weights of rows</source>
        <translation>행의 가중치</translation>
    </message>
    <message>
        <source>What &apos;{source}&apos; says of preparing columns is not taken over; the table&apos;s recipe stays.</source>
        <translation>&apos;{source}&apos;에 있는 열 준비 방법은 가져오지 않으며, 표의 준비 방법은 그대로입니다.</translation>
    </message>
    <message>
        <source>What becomes of its cells</source>
        <translation>셀의 처리</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>What computes each score</source>
        <translation>각 점수를 계산하는 함수</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>What is not given is found out. Signs may be named: comma, semicolon, tab, space, bar, …</source>
        <translation>지정하지 않은 것은 알아서 찾습니다. 기호는 이름으로 써도 됩니다: comma, semicolon, tab, space, bar, …</translation>
    </message>
    <message>
        <source>What is not given is guessed for a CSV file: features and scaling from the columns, the loss from the target and the
output layer, one hidden layer of 8 tanh. For a project file it is what the project says.

  glassnet train iris.csv --target species --layers &quot;8 tanh, 3 softmax&quot; --optimizer adam --epochs 200 --export iris.keras

Names of columns are separated by commas. One that holds a comma stands in quotes, a quote within it is written twice:
--features &apos;&quot;height, cm&quot;,&quot;say &quot;&quot;hi&quot;&quot;&quot;,age&apos;; where the whole text is one column&apos;s name, no quotes are needed. In --set a name
with points stands in quotes where it could mean several fields: --set &apos;recipe.columns.&quot;Sepal.Length&quot;.scaling=minmax&apos;.
Words and names are taken in any spelling that looks the same: Adam, LeakyReLU, species for Species.

Ctrl+C, SIGTERM and SIGHUP end the run at its next update, and all files are written; a second one ends the command at once,
and what was being written stays as it was before.

Exit status: 0, also after Ctrl+C; 2 for arguments or data that cannot be used; 3 when training diverged (the last finite
weights are kept); 4 where a breakpoint (--break) ended the run, all files being written; 143 after SIGTERM and 129 after
SIGHUP, the files being written; 130 where Ctrl+C ended it at once.
</source>
        <translation>CSV 파일에서 지정하지 않은 것은 추측합니다: 특성과 스케일링은 열에서, 손실은 목표와 출력층에서 정하고, 은닉층은
8 tanh 하나로 합니다. 프로젝트 파일에서는 프로젝트의 설정을 따릅니다.

  glassnet train iris.csv --target species --layers &quot;8 tanh, 3 softmax&quot; --optimizer adam --epochs 200 --export iris.keras

열 이름은 쉼표로 구분합니다. 쉼표가 든 이름은 따옴표로 묶고, 그 안의 따옴표는 두 번 씁니다:
--features &apos;&quot;height, cm&quot;,&quot;say &quot;&quot;hi&quot;&quot;&quot;,age&apos;. 전체가 한 열의 이름이면 따옴표가 필요 없습니다. --set에서 점이 든 이름이
여러 필드를 가리킬 수 있으면 따옴표로 묶습니다: --set &apos;recipe.columns.&quot;Sepal.Length&quot;.scaling=minmax&apos;.
단어와 이름은 비슷하게 써도 알아봅니다: Adam, LeakyReLU, Species 대신 species.

Ctrl+C, SIGTERM, SIGHUP을 받으면 다음 업데이트에서 실행을 끝내고 모든 파일을 씁니다. 두 번째 신호를 받으면 명령을 바로
끝내며, 쓰던 파일은 이전 그대로 남습니다.

종료 상태: 0은 정상(Ctrl+C 뒤에도), 2는 쓸 수 없는 인자나 데이터, 3은 학습이 발산한 경우(마지막으로 유한했던 가중치를
남김), 4는 중단점(--break)이 실행을 끝낸 경우(모든 파일은 씀), 143은 SIGTERM 뒤, 129는 SIGHUP 뒤(파일은 씀), 130은 Ctrl+C로 바로 끝난 경우.</translation>
    </message>
    <message>
        <source>What is on the clipboard is no table: {error}</source>
        <translation>클립보드에 있는 것은 표가 아닙니다: {error}</translation>
    </message>
    <message>
        <source>What the network answers along one feature, while all others stay as in this row.</source>
        <translation>다른 특성은 모두 이 행과 같게 두고 한 특성만 바꿀 때 신경망이 내는 답입니다.</translation>
    </message>
    <message>
        <source>What was found when the file was read</source>
        <translation>파일을 읽을 때 발견한 사항</translation>
    </message>
    <message>
        <source>Where the walk begins</source>
        <translation>경사 하강의 출발점</translation>
    </message>
    <message>
        <source>Where ε stands</source>
        <translation>ε의 자리</translation>
    </message>
    <message numerus="yes">
        <source>Whole numbers of more than 15 digits were rounded in &apos;{name}&apos;: {n:,} cells. If they are codes, read them as text.</source>
        <translation>
            <numerusform>&apos;{name}&apos; 열에서 15자리보다 긴 정수를 반올림했습니다: 셀 {n:,}개. 코드라면 텍스트로 읽으십시오.</numerusform>
        </translation>
    </message>
    <message>
        <source>Windows need rows in order, but the rows are split at random.</source>
        <translation>윈도에는 순서대로 놓인 행이 필요한데 행을 무작위로 나누도록 되어 있습니다.</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>포도주</translation>
    </message>
    <message>
        <source>With a learning rate of {rate:g} the weights take {size}.</source>
        <translation>학습률이 {rate:g}이면 가중치가 {size}.</translation>
    </message>
    <message>
        <source>With a single output, the sum and the mean are the same.</source>
        <translation>출력이 하나이면 합과 평균이 같습니다.</translation>
    </message>
    <message>
        <source>With train: {options}</source>
        <translation>train에서: {options}</translation>
    </message>
    <message>
        <source>Without FILE each part of a project&apos;s table is evaluated: training, validation and test. FILE is another table with the same
columns, the true values among them. Every score stands beside what a guess and a linear model reach on the same rows.

  glassnet evaluate iris.glassnet
  glassnet evaluate iris.glassnet new.csv --report scores.json
  glassnet evaluate iris.glassnet --report scores.html --report scores.json --language ko
  glassnet evaluate breast_cancer.glassnet --threshold 0.3 --costs 1 20

Exit status: 0; 2 for what cannot be used.
</source>
        <translation>FILE이 없으면 프로젝트 표의 각 부분(학습, 검증, 테스트)을 평가합니다. FILE은 같은 열과 실제 값이 있는 다른 표입니다.
모든 점수 옆에 같은 행에서 단순 추측과 선형 모형이 얻는 점수를 함께 보여 줍니다.

  glassnet evaluate iris.glassnet
  glassnet evaluate iris.glassnet new.csv --report scores.json
  glassnet evaluate iris.glassnet --report scores.html --report scores.json --language ko
  glassnet evaluate breast_cancer.glassnet --threshold 0.3 --costs 1 20

종료 상태: 0; 사용할 수 없는 입력이면 2.
</translation>
    </message>
    <message>
        <source>Without the test part there are too few rows of some class to stratify.</source>
        <translation>테스트 부분을 빼면 어떤 클래스의 행이 너무 적어 층화할 수 없습니다.</translation>
    </message>
    <message>
        <source>Without ε, Keras divides 0 by 0 where a gradient is exactly 0, and the weights become NaN.</source>
        <translation>ε이 없으면 기울기가 정확히 0일 때 Keras가 0을 0으로 나누어 가중치가 NaN이 됩니다.</translation>
    </message>
    <message>
        <source>Without ε, centred RMSprop divides by 0 where a gradient stays the same, and takes no step.</source>
        <translation>ε이 없으면 기울기가 변하지 않을 때 중심화한 RMSprop이 0으로 나누게 되어 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>Write a trained network with its preparation as files of other programs.</source>
        <translation>학습된 신경망을 전처리와 함께 다른 프로그램의 파일로 씁니다.</translation>
    </message>
    <message>
        <source>Write an experiment as a program that stands alone.</source>
        <translation>실험을 독립된 프로그램으로 작성합니다.</translation>
    </message>
    <message>
        <source>Write an update as a worksheet, and its answer key.</source>
        <translation>업데이트 하나로 학습지와 정답지를 만듭니다.</translation>
    </message>
    <message>
        <source>Wrong rows, the surest first</source>
        <translation>틀린 행, 가장 확신한 것부터</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>7z 압축 파일</translation>
    </message>
    <message>
        <source>a CSV file, or a project (.glassnet)</source>
        <translation>CSV 파일 또는 프로젝트(.glassnet)</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 문서</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>Parquet 파일</translation>
    </message>
    <message>
        <source>a bar</source>
        <translation>세로줄</translation>
    </message>
    <message>
        <source>a blank between thousands</source>
        <translation>천 단위 사이의 빈칸</translation>
    </message>
    <message>
        <source>a cell of the row; may come again for others</source>
        <translation>행의 셀 하나. 다른 셀을 위해 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>a class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>a class has no name</source>
        <translation>이름 없는 클래스가 있습니다</translation>
    </message>
    <message>
        <source>a class has too few rows for {folds} folds</source>
        <translation>한 클래스의 행이 너무 적어 폴드 {folds}개에 나눌 수 없습니다</translation>
    </message>
    <message>
        <source>a clipped gradient makes shorter steps</source>
        <translation>잘린 기울기는 걸음을 줄입니다</translation>
    </message>
    <message>
        <source>a comma</source>
        <translation>쉼표</translation>
    </message>
    <message>
        <source>a comparison of features that are numbers, as &apos;a + b &lt;= 3&apos;; may come again</source>
        <translation>숫자인 특성의 비교식, 예: &apos;a + b &lt;= 3&apos;. 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>a file of sparse rows</source>
        <translation>희소한 행의 파일</translation>
    </message>
    <message>
        <source>a formatted text document</source>
        <translation>서식 있는 텍스트 문서</translation>
    </message>
    <message>
        <source>a formula has no layers.</source>
        <translation>수식에는 층이 없습니다.</translation>
    </message>
    <message>
        <source>a formula of one or two variables, such as 0.5*(p+2)**2</source>
        <translation>변수가 하나나 둘인 수식, 예: 0.5*(p+2)**2</translation>
    </message>
    <message>
        <source>a layer has no name</source>
        <translation>이름 없는 층이 있습니다</translation>
    </message>
    <message>
        <source>a layer takes another&apos;s output than that of the one before it.</source>
        <translation>바로 앞 층이 아닌 다른 층의 출력을 받는 층이 있습니다.</translation>
    </message>
    <message>
        <source>a learning rate that changes within an epoch, or in cosine waves.</source>
        <translation>학습률이 에포크 안에서 바뀌거나 코사인 물결로 바뀝니다.</translation>
    </message>
    <message>
        <source>a lesson&apos;s id or number, a folder, or a .lesson file</source>
        <translation>수업의 id나 번호, 폴더 또는 .lesson 파일</translation>
    </message>
    <message>
        <source>a line of dashes</source>
        <translation>줄표로 된 줄</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>리스트</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>a person has left it out</source>
        <translation>사용자가 제외했습니다</translation>
    </message>
    <message>
        <source>a project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>a project (.glassnet) with a trained network, or an export</source>
        <translation>학습된 신경망이 있는 프로젝트(.glassnet)나 내보낸 모델</translation>
    </message>
    <message>
        <source>a project (its trained weights), a project or lesson @N (after update N), or a file of weights</source>
        <translation>프로젝트(학습된 가중치), 프로젝트나 수업 @N(업데이트 N 뒤), 또는 가중치 파일</translation>
    </message>
    <message>
        <source>a project, or a lesson&apos;s id, number or folder</source>
        <translation>프로젝트, 또는 수업의 id나 번호나 폴더</translation>
    </message>
    <message>
        <source>a random sample of so many rows; without it, {count:,} of longer parts; 0 takes all</source>
        <translation>이만큼의 행을 무작위로 뽑습니다. 없으면 긴 부분에서는 {count:,}행, 0이면 모두</translation>
    </message>
    <message>
        <source>a record</source>
        <translation>레코드</translation>
    </message>
    <message>
        <source>a row of it is too long to be opened. Save it again as CSV.</source>
        <translation>한 행이 너무 길어 열 수 없습니다. CSV로 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>a row of the project&apos;s table, counted from 1</source>
        <translation>프로젝트 표의 행, 1부터 셉니다</translation>
    </message>
    <message>
        <source>a run that ends after some time ends elsewhere each time.</source>
        <translation>시간이 지나면 끝나는 실행은 매번 다른 곳에서 끝납니다.</translation>
    </message>
    <message>
        <source>a second header line</source>
        <translation>둘째 머리글 줄</translation>
    </message>
    <message>
        <source>a semicolon</source>
        <translation>세미콜론</translation>
    </message>
    <message>
        <source>a sign</source>
        <translation>기호</translation>
    </message>
    <message>
        <source>a single number</source>
        <translation>수 하나</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>a table that holds the true values, too</source>
        <translation>실제 값도 들어 있는 표</translation>
    </message>
    <message>
        <source>a table whose columns the formula names within mean(…)</source>
        <translation>수식의 mean(…) 안에서 이름으로 쓸 열이 있는 표</translation>
    </message>
    <message>
        <source>a table with the columns that the network was trained on</source>
        <translation>신경망을 학습한 열이 있는 표</translation>
    </message>
    <message>
        <source>a table, a project (.glassnet), or weights</source>
        <translation>표, 프로젝트(.glassnet), 또는 가중치</translation>
    </message>
    <message>
        <source>a tensor of an update that must come out, such as 20:output/Y or 200:output/kernel/after</source>
        <translation>나와야 하는 업데이트의 텐서. 예: 20:output/Y, 200:output/kernel/after</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>a unit ({unit})</source>
        <translation>단위({unit})</translation>
    </message>
    <message>
        <source>a value of a curve after an epoch that must come out, such as 10:loss or 10:val_accuracy</source>
        <translation>나와야 하는 에포크 뒤의 곡선 값. 예: 10:loss, 10:val_accuracy</translation>
    </message>
    <message>
        <source>a walk of the lesson; its first one where it trains nothing</source>
        <translation>수업의 경사 하강. 학습할 것이 없는 수업이면 첫 번째 것</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>a where it holds, else b</source>
        <translation>조건이 맞으면 a, 아니면 b</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>a yes or no</source>
        <translation>예/아니요</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>zip 압축 파일</translation>
    </message>
    <message>
        <source>a {activation}</source>
        <translation>{activation}</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>adds</source>
        <translation>더합니다</translation>
    </message>
    <message>
        <source>adds all its inputs, entry by entry</source>
        <translation>입력을 모두 원소별로 더합니다</translation>
    </message>
    <message>
        <source>adds an axis of length 1</source>
        <translation>길이 1인 축을 추가합니다</translation>
    </message>
    <message>
        <source>adds the bias to each row</source>
        <translation>각 행에 편향을 더합니다</translation>
    </message>
    <message>
        <source>adds to a variable</source>
        <translation>변수에 더합니다</translation>
    </message>
    <message>
        <source>adds, entry by entry</source>
        <translation>원소별로 더합니다</translation>
    </message>
    <message>
        <source>after so many updates; without it, the trained weights of the project</source>
        <translation>이만큼의 업데이트 뒤. 없으면 프로젝트의 학습된 가중치</translation>
    </message>
    <message>
        <source>afterwards, do the run again on both engines and from a start one rounding away, and say whether the engines differ by more than rounding</source>
        <translation>끝난 뒤 두 엔진으로, 그리고 반올림 하나만큼 다른 초기 가중치에서 실행을 다시 하고, 두 엔진의 차이가 반올림보다 큰지 알립니다</translation>
    </message>
    <message>
        <source>all</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>all axes but the last</source>
        <translation>마지막을 뺀 모든 축</translation>
    </message>
    <message>
        <source>all its cells are &apos;{form}&apos;</source>
        <translation>모든 셀의 값이 &apos;{form}&apos;입니다</translation>
    </message>
    <message>
        <source>all numbers</source>
        <translation>모든 실수</translation>
    </message>
    <message>
        <source>all numbers, and which of them are left blank</source>
        <translation>모든 숫자와, 그 가운데 빈칸으로 둔 것</translation>
    </message>
    <message>
        <source>all of it as JSON</source>
        <translation>모두 JSON으로</translation>
    </message>
    <message>
        <source>all of it as JSON, with every number</source>
        <translation>모든 숫자를 포함하여 JSON으로</translation>
    </message>
    <message>
        <source>along which the weights are moved (random); path needs --update</source>
        <translation>가중치를 움직이는 방향(random). path에는 --update가 필요합니다</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>Excel 통합 문서</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>HDF5 파일</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 데이터베이스</translation>
    </message>
    <message>
        <source>an array declares a negative length</source>
        <translation>배열의 길이가 음수로 되어 있습니다</translation>
    </message>
    <message>
        <source>an empty zip archive</source>
        <translation>빈 zip 압축 파일</translation>
    </message>
    <message>
        <source>an entry of the gradient is smaller than {epsilon:g}</source>
        <translation>기울기의 한 항목이 {epsilon:g}보다 작습니다</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>an old Excel workbook</source>
        <translation>구형 Excel 통합 문서</translation>
    </message>
    <message>
        <source>an {activation}</source>
        <translation>{activation}</translation>
    </message>
    <message>
        <source>and {count:,} more</source>
        <translation>외 {count:,}개</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>외 {count}개</translation>
    </message>
    <message>
        <source>angle whose tangent is x</source>
        <translation>탄젠트가 x인 각</translation>
    </message>
    <message>
        <source>another decimal mark</source>
        <translation>다른 소수점 기호</translation>
    </message>
    <message>
        <source>another run of the lesson than its own</source>
        <translation>수업의 기본 실행이 아닌 다른 실행</translation>
    </message>
    <message>
        <source>another value where x is missing</source>
        <translation>x가 결측이면 다른 값</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>any other field of the optimizer or the schedule, e.g. optimizer.convention=textbook; may come again</source>
        <translation>옵티마이저나 스케줄의 다른 필드, 예: optimizer.convention=textbook. 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>any other field, e.g. optimizer.momentum=0.9, network.hidden_1.use_bias=false, &apos;recipe.columns.&quot;Sepal.Length&quot;.scaling=minmax&apos;; may come again</source>
        <translation>그 밖의 모든 필드, 예: optimizer.momentum=0.9, network.hidden_1.use_bias=false, &apos;recipe.columns.&quot;Sepal.Length&quot;.scaling=minmax&apos;. 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>argument {option}: expected one argument</source>
        <translation>인자 {option}: 값이 하나 필요합니다</translation>
    </message>
    <message>
        <source>argument {option}: invalid choice: {typed} (choose from {names})</source>
        <translation>인자 {option}: 잘못된 값 {typed} ({names} 중에서 선택)</translation>
    </message>
    <message>
        <source>arranges the same entries in another shape</source>
        <translation>같은 원소를 다른 모양으로 늘어놓습니다</translation>
    </message>
    <message>
        <source>as a feature they are hours, 8.25 for 08:15</source>
        <translation>특성으로 쓰면 시간 수가 되어 08:15는 8.25입니다</translation>
    </message>
    <message>
        <source>as a feature they are taken apart into year, month and day</source>
        <translation>특성으로 쓰면 연, 월, 일로 나눕니다</translation>
    </message>
    <message>
        <source>as any</source>
        <translation>다른 행과 같음</translation>
    </message>
    <message>
        <source>as far as plain gradient descent</source>
        <translation>일반 경사 하강법과 같은 거리</translation>
    </message>
    <message>
        <source>at</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>처음에</translation>
    </message>
    <message>
        <source>at {axis}</source>
        <translation>해당 {axis}</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>batches may draw the rows in a new order in each epoch</source>
        <translation>배치는 에포크마다 행을 새 순서로 뽑을 수 있습니다</translation>
    </message>
    <message>
        <source>begun with</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>best: {candidate}</source>
        <translation>가장 좋음: {candidate}</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>공백</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>빈칸</translation>
    </message>
    <message>
        <source>booleans</source>
        <translation>예/아니요</translation>
    </message>
    <message>
        <source>both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>both: beside the step, and in the gradient by L2 penalties</source>
        <translation>둘 다: 이동과 나란히, 그리고 L2 규제로 기울기 안에서</translation>
    </message>
    <message>
        <source>bounds of a feature; may come again for others</source>
        <translation>특성의 한계. 다른 특성을 위해 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>by &apos;{column}&apos;</source>
        <translation>&apos;{column}&apos; 열 기준</translation>
    </message>
    <message>
        <source>by the cells of &apos;{column}&apos;</source>
        <translation>&apos;{column}&apos; 열의 셀 값에 따라</translation>
    </message>
    <message>
        <source>by the powers of β in these equations</source>
        <translation>이 수식들에 있는 β의 거듭제곱으로</translation>
    </message>
    <message>
        <source>bzip2-compressed</source>
        <translation>bzip2 압축 파일</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>셀</translation>
    </message>
    <message>
        <source>cells that count as missing, in place of the usual words, e.g. &apos;NA,?,-999&apos;</source>
        <translation>일반적인 말 대신 결측으로 처리할 셀, 예: &apos;NA,?,-999&apos;</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>우연</translation>
    </message>
    <message>
        <source>changes the sign</source>
        <translation>부호를 바꿉니다</translation>
    </message>
    <message>
        <source>changes the type of the numbers</source>
        <translation>숫자의 자료형을 바꿉니다</translation>
    </message>
    <message>
        <source>choose a loss for numbers such as MSE.</source>
        <translation>MSE처럼 수를 위한 손실을 선택하십시오.</translation>
    </message>
    <message>
        <source>choose one of {names}</source>
        <translation>{names} 중에서 선택하십시오</translation>
    </message>
    <message>
        <source>chooses between two, entry by entry</source>
        <translation>둘 중 하나를 원소별로 고릅니다</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos; {weight:.6g}</source>
        <translation>클래스 &apos;{name}&apos; {weight:.6g}</translation>
    </message>
    <message>
        <source>class index</source>
        <translation>클래스 번호</translation>
    </message>
    <message>
        <source>classes weighed: {how}</source>
        <translation>클래스 가중치: {how}</translation>
    </message>
    <message>
        <source>col takes a column&apos;s name in quotes: col(&apos;x&apos;).</source>
        <translation>col 함수에는 열 이름을 따옴표로 묶어 씁니다: col(&apos;x&apos;).</translation>
    </message>
    <message>
        <source>colours on a light or a dark ground (light)</source>
        <translation>밝은 바탕 또는 어두운 바탕의 색(light)</translation>
    </message>
    <message>
        <source>column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>column {place} of the table has a text that cannot be there</source>
        <translation>표의 {place}번째 열에 있을 수 없는 텍스트가 있습니다</translation>
    </message>
    <message>
        <source>column {place} of the table has more digits than there can be</source>
        <translation>표의 {place}번째 열의 자릿수가 있을 수 있는 것보다 많습니다</translation>
    </message>
    <message>
        <source>column {place} of the table has no name or kind</source>
        <translation>표의 {place}번째 열에 이름이나 형식이 없습니다</translation>
    </message>
    <message>
        <source>column {place} of the table has texts without rows</source>
        <translation>표의 {place}번째 열에 행과 연결되지 않은 텍스트가 있습니다</translation>
    </message>
    <message>
        <source>column {place} of the table has {shape} cells of {dtype}</source>
        <translation>표의 {place}번째 열은 {dtype} 셀 {shape}개입니다</translation>
    </message>
    <message>
        <source>columns of numbers that are classes, such as 1, 2, 3 for kinds: a target gets an output for each, a feature an input</source>
        <translation>클래스를 뜻하는 숫자 열(예: 종류를 나타내는 1, 2, 3). 목표는 클래스마다 출력 하나를, 특성은 클래스마다 입력 하나를 받습니다</translation>
    </message>
    <message>
        <source>columns to leave out</source>
        <translation>제외할 열</translation>
    </message>
    <message>
        <source>columns {first} to {last}</source>
        <translation>열 {first}–{last}</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>쉼표</translation>
    </message>
    <message>
        <source>compare the weights of two moments, projects or files</source>
        <translation>두 시점, 프로젝트, 파일의 가중치를 비교합니다</translation>
    </message>
    <message>
        <source>compares, entry by entry</source>
        <translation>원소별로 비교합니다</translation>
    </message>
    <message>
        <source>compute an update under another convention</source>
        <translation>다른 계산 방식으로 업데이트를 계산합니다</translation>
    </message>
    <message>
        <source>compute the loss over a plane through the weights, and how strongly it bends</source>
        <translation>가중치를 지나는 평면 위의 손실과 그 휘는 정도를 계산합니다</translation>
    </message>
    <message>
        <source>compute the printed numbers and compare</source>
        <translation>인쇄된 값을 계산해 비교합니다</translation>
    </message>
    <message>
        <source>computed: {formula}</source>
        <translation>계산식: {formula}</translation>
    </message>
    <message>
        <source>contains takes a column of text and a text in quotes.</source>
        <translation>contains 함수에는 텍스트 열과 따옴표로 묶은 텍스트를 씁니다.</translation>
    </message>
    <message>
        <source>contours close together at the bottom, not a constant factor apart</source>
        <translation>등고선을 일정한 배수로 두지 않고 바닥에서 촘촘하게 둡니다</translation>
    </message>
    <message>
        <source>cosine of radians</source>
        <translation>라디안의 코사인</translation>
    </message>
    <message>
        <source>coupled: an L2 penalty, through the gradient</source>
        <translation>결합: 기울기를 거치는 L2 규제</translation>
    </message>
    <message>
        <source>cross-validation: train K times, each time another K-th of the rows validates</source>
        <translation>교차 검증: K번 학습하며 매번 전체 행의 K분의 1씩 바꾸어 가며 검증합니다</translation>
    </message>
    <message>
        <source>cut or filled with missing cells</source>
        <translation>자르거나 결측 셀로 채움</translation>
    </message>
    <message>
        <source>cuts a part out</source>
        <translation>일부를 잘라 냅니다</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>dates such as {form}</source>
        <translation>{form} 같은 날짜</translation>
    </message>
    <message>
        <source>dates such as {form}, the day first</source>
        <translation>{form} 같은 날짜(일 먼저)</translation>
    </message>
    <message>
        <source>dates such as {form}, the month first</source>
        <translation>{form} 같은 날짜(월 먼저)</translation>
    </message>
    <message>
        <source>decides how they do; 0 by default</source>
        <translation>어떻게 바꿀지를 정합니다. 기본값은 0입니다</translation>
    </message>
    <message>
        <source>decoupled, beside the step</source>
        <translation>분리, 이동과 나란히</translation>
    </message>
    <message>
        <source>desirability of all: {share:.4f}</source>
        <translation>전체 만족도: {share:.4f}</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>digits after the point (4)</source>
        <translation>소수점 아래 자릿수 (4)</translation>
    </message>
    <message>
        <source>digits behind the point that must agree; 3 by default</source>
        <translation>일치해야 하는 소수점 아래 자릿수. 기본값 3</translation>
    </message>
    <message>
        <source>direction 1</source>
        <translation>방향 1</translation>
    </message>
    <message>
        <source>direction 2</source>
        <translation>방향 2</translation>
    </message>
    <message>
        <source>divided by the number of rows N</source>
        <translation>행의 수 N으로 나눔</translation>
    </message>
    <message>
        <source>divided by the sum of the weights</source>
        <translation>가중치의 합으로 나눔</translation>
    </message>
    <message>
        <source>divides 1 by the square root, entry by entry</source>
        <translation>1을 제곱근으로 원소별로 나눕니다</translation>
    </message>
    <message>
        <source>divides and rounds down</source>
        <translation>나눈 뒤 내림합니다</translation>
    </message>
    <message>
        <source>divides, entry by entry</source>
        <translation>원소별로 나눕니다</translation>
    </message>
    <message>
        <source>divides, entry by entry, and gives 0 where the divisor is 0</source>
        <translation>원소별로 나누고, 나누는 수가 0이면 0으로 합니다</translation>
    </message>
    <message>
        <source>do not run what was written</source>
        <translation>쓴 파일을 실행해 보지 않습니다</translation>
    </message>
    <message>
        <source>downhill</source>
        <translation>내리막</translation>
    </message>
    <message>
        <source>downhill and past the bottom</source>
        <translation>내리막, 바닥을 지나침</translation>
    </message>
    <message>
        <source>draw a picture of a project&apos;s network without a window</source>
        <translation>프로젝트의 신경망을 창 없이 그림으로 그리기</translation>
    </message>
    <message>
        <source>drawn anew for each epoch, from the seed</source>
        <translation>에포크마다 시드로 새로 뽑음</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>무작위로 뽑음</translation>
    </message>
    <message>
        <source>drawn from the seed, the layer and the update</source>
        <translation>시드, 층, 업데이트로 정해지는 난수</translation>
    </message>
    <message>
        <source>drops axes of length 1</source>
        <translation>길이 1인 축을 없앱니다</translation>
    </message>
    <message>
        <source>e to the power of x</source>
        <translation>e의 x제곱</translation>
    </message>
    <message>
        <source>each &apos;{group}&apos; cut by itself</source>
        <translation>&apos;{group}&apos;마다 따로 나눔</translation>
    </message>
    <message>
        <source>each batch has a curvature of its own</source>
        <translation>배치마다 곡률이 다릅니다</translation>
    </message>
    <message>
        <source>end the run after the very update at which this comes true, e.g. &apos;nan&apos;, &apos;gradient &gt; 10&apos;, &apos;gradient hidden_1 &gt; 10 size=largest&apos;, &apos;sign hidden_1/kernel[0,1]&apos;, &apos;dead hidden_1 rows=batch&apos; or &apos;engines &gt; 1e-6&apos;; the report then has `breakpoint`; may come again. Those of a project are the window&apos;s, and not tested here</source>
        <translation>이것이 참이 된 바로 그 업데이트 뒤에 실행을 끝냄. 예: &apos;nan&apos;, &apos;gradient &gt; 10&apos;, &apos;gradient hidden_1 &gt; 10 size=largest&apos;, &apos;sign hidden_1/kernel[0,1]&apos;, &apos;dead hidden_1 rows=batch&apos;, &apos;engines &gt; 1e-6&apos;. 그러면 보고서에 `breakpoint`가 있음. 여러 번 쓸 수 있음. 프로젝트의 중단점은 창의 것이며 여기서는 검사하지 않음</translation>
    </message>
    <message>
        <source>end the run by itself, e.g. &apos;no_improvement patience=5&apos;; one of {names}; may come again</source>
        <translation>실행을 스스로 끝내는 규칙, 예: &apos;no_improvement patience=5&apos;. {names} 중 하나. 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>entries {start} to {last}</source>
        <translation>{start}번~{last}번 항목</translation>
    </message>
    <message>
        <source>entry {index}</source>
        <translation>{index}번 항목</translation>
    </message>
    <message>
        <source>entry {start}</source>
        <translation>{start}번 항목</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>epoch {epoch:,}/{epochs:,}  {numbers}</source>
        <translation>에포크 {epoch:,}/{epochs:,}  {numbers}</translation>
    </message>
    <message>
        <source>epoch {epoch}, {curve}</source>
        <translation>에포크 {epoch}, {curve}</translation>
    </message>
    <message>
        <source>every curve, and where the training rows lie</source>
        <translation>모든 곡선과 훈련 행이 놓인 자리</translation>
    </message>
    <message>
        <source>every entry of the gradient is smaller than {epsilon:g}</source>
        <translation>기울기의 모든 항목이 {epsilon:g}보다 작습니다</translation>
    </message>
    <message>
        <source>every number, and which function has computed it; as a document: .html, .pdf; may come again</source>
        <translation>모든 숫자와 그것을 계산한 함수. 문서로는 .html, .pdf. 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>every number, of every repeat, class and entry</source>
        <translation>모든 반복, 클래스, 항목의 모든 수</translation>
    </message>
    <message>
        <source>every run, mean and deviation, the best</source>
        <translation>모든 실행, 평균과 표준편차, 가장 좋은 후보</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>정확한 값</translation>
    </message>
    <message>
        <source>except in {term}</source>
        <translation>{term} 제외</translation>
    </message>
    <message>
        <source>explain the answer for this row of the table, too, counted from 1</source>
        <translation>표의 이 행에 대한 답도 설명합니다. 1부터 셉니다</translation>
    </message>
    <message>
        <source>false positive rate</source>
        <translation>거짓 양성률</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>features</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>features (forward selection)</source>
        <translation>특성(전진 선택)</translation>
    </message>
    <message>
        <source>features that stay as they are in the row</source>
        <translation>행의 값 그대로 두는 특성</translation>
    </message>
    <message>
        <source>file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>files to write: {suffixes}</source>
        <translation>쓸 파일: {suffixes}</translation>
    </message>
    <message>
        <source>find a row at which a trained network gives the answers that are wanted</source>
        <translation>학습된 신경망이 원하는 답을 내는 행을 찾습니다</translation>
    </message>
    <message>
        <source>find what is wrong with a network in training: dead units, vanishing gradients and others</source>
        <translation>학습 중인 네트워크에서 잘못된 점 찾기: 죽은 유닛, 사라지는 기울기 등</translation>
    </message>
    <message>
        <source>first</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>first wrong number</source>
        <translation>처음 틀린 숫자</translation>
    </message>
    <message>
        <source>fitted on the training rows alone</source>
        <translation>전처리는 훈련 행에만 맞춤</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>fold {fold} of {folds}</source>
        <translation>폴드 {fold}/{folds}</translation>
    </message>
    <message>
        <source>fold {fold} of {folds} validates</source>
        <translation>{fold}번 폴드(전체 {folds}개)로 검증</translation>
    </message>
    <message>
        <source>fold {fold} of {folds}: {rows}; {ended}; {numbers}</source>
        <translation>폴드 {fold}/{folds}: {rows}; {ended}; {numbers}</translation>
    </message>
    <message>
        <source>for each array</source>
        <translation>배열마다</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>found</source>
        <translation>찾음</translation>
    </message>
    <message>
        <source>from the outputs y</source>
        <translation>출력 y에서</translation>
    </message>
    <message>
        <source>from the sums z, behind the sigmoid or softmax</source>
        <translation>시그모이드나 소프트맥스 뒤의 합 z에서</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>동결됨</translation>
    </message>
    <message>
        <source>frozen: no gradient is computed for it, and no step is taken</source>
        <translation>동결됨: 기울기를 계산하지 않고 이동하지 않습니다</translation>
    </message>
    <message>
        <source>g = {g}, means over {axes}</source>
        <translation>g = {g}, 평균은 {axes}</translation>
    </message>
    <message>
        <source>g at {point}</source>
        <translation>{point}에서 g</translation>
    </message>
    <message>
        <source>gives the rest of a division</source>
        <translation>나눗셈의 나머지를 구합니다</translation>
    </message>
    <message>
        <source>gives the shape</source>
        <translation>모양을 구합니다</translation>
    </message>
    <message>
        <source>gives −1, 0 or 1 by the sign</source>
        <translation>부호에 따라 −1, 0, 1로 바꿉니다</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>greatest</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>gzip-compressed</source>
        <translation>gzip 압축 파일</translation>
    </message>
    <message>
        <source>has only one class in its training rows, &apos;{name}&apos;</source>
        <translation>훈련 행에 클래스가 &apos;{name}&apos; 하나뿐입니다</translation>
    </message>
    <message>
        <source>has only one class, &apos;{name}&apos;</source>
        <translation>클래스가 &apos;{name}&apos; 하나뿐입니다</translation>
    </message>
    <message>
        <source>hash it</source>
        <translation>해시하십시오</translation>
    </message>
    <message>
        <source>here</source>
        <translation>(이 위치)</translation>
    </message>
    <message>
        <source>hidden layers</source>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>최고</translation>
    </message>
    <message>
        <source>how far the loss has fallen, as a share of {model}, what a linear network&apos;s would; ½ where rounding hides it</source>
        <translation>손실이 줄어든 양을 선형 네트워크라면 줄었을 양 {model}에 대한 비로 나타낸 것; 반올림에 가려지면 ½</translation>
    </message>
    <message>
        <source>how far to each side, in lengths of the directions; without it, as far as the path goes</source>
        <translation>각 방향으로 뻗는 거리, 방향의 길이가 단위. 없으면 경로가 닿는 데까지</translation>
    </message>
    <message>
        <source>how high it is ({height})</source>
        <translation>그림의 높이({height})</translation>
    </message>
    <message>
        <source>how many features are chosen at the most</source>
        <translation>고를 특성의 최대 개수</translation>
    </message>
    <message>
        <source>how many lines stand above the header and are no part of the table</source>
        <translation>머리글 위에 있는, 표에 속하지 않는 줄의 수</translation>
    </message>
    <message>
        <source>how many rows were predicted, and why others were not</source>
        <translation>예측한 행의 수와, 나머지를 예측하지 못한 이유</translation>
    </message>
    <message>
        <source>how many seeds each candidate is trained with ({count})</source>
        <translation>후보마다 학습할 시드 수 ({count})</translation>
    </message>
    <message>
        <source>how many steps are taken (16)</source>
        <translation>이동 횟수(16)</translation>
    </message>
    <message>
        <source>how many steps the optimizer has taken, this one included</source>
        <translation>이번을 포함해 옵티마이저가 업데이트한 횟수</translation>
    </message>
    <message>
        <source>how much each of these rows counts</source>
        <translation>각 행을 손실에 반영하는 정도</translation>
    </message>
    <message>
        <source>how number features are scaled; targets are then taken raw. Without it features are standardised, and so is a number target that is hard to reach: beyond 100, far from zero, or with a deviation below 0.05</source>
        <translation>숫자 특성의 스케일링 방법. 목표는 스케일링하지 않습니다. 지정하지 않으면 특성을 표준화하고, 이르기 어려운 숫자 목표(100보다 크거나, 0에서 멀거나, 표준편차가 0.05보다 작음)도 표준화합니다</translation>
    </message>
    <message>
        <source>how often all rows are seen (100)</source>
        <translation>모든 행을 학습하는 횟수(100)</translation>
    </message>
    <message>
        <source>how often the cells of each feature change places; {count} by default</source>
        <translation>각 특성의 셀을 서로 바꾸는 횟수. 기본값은 {count}입니다</translation>
    </message>
    <message>
        <source>how the file is read</source>
        <translation>파일을 읽는 방법</translation>
    </message>
    <message>
        <source>how the learning rate changes, e.g. &apos;step rate=0.5 steps=10&apos;; one of {names}</source>
        <translation>학습률의 변화, 예: &apos;step rate=0.5 steps=10&apos;. {names} 중 하나</translation>
    </message>
    <message>
        <source>how the program is written</source>
        <translation>프로그램의 형식</translation>
    </message>
    <message>
        <source>how wide it is ({width})</source>
        <translation>그림의 너비({width})</translation>
    </message>
    <message>
        <source>hyperbolic tangent</source>
        <translation>쌍곡탄젠트(tanh)</translation>
    </message>
    <message>
        <source>id, chapter, title, story and so on in two languages: the lesson.json of any lesson is an example</source>
        <translation>id, chapter, title, story 등을 두 언어로 담은 파일. 아무 수업의 lesson.json이나 예가 됩니다</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>이상적</translation>
    </message>
    <message>
        <source>images of {shape}</source>
        <translation>{shape} 이미지</translation>
    </message>
    <message>
        <source>in composed letters</source>
        <translation>완성형 글자</translation>
    </message>
    <message>
        <source>in decomposed letters</source>
        <translation>조합형 글자</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>순서대로</translation>
    </message>
    <message>
        <source>in rows {first:,} to {last:,}</source>
        <translation>{first:,}~{last:,}행</translation>
    </message>
    <message>
        <source>in the first update; later ones go on from what there is</source>
        <translation>첫 업데이트에서; 이후에는 있는 값에서 이어 갑니다</translation>
    </message>
    <message>
        <source>in the header</source>
        <translation>머리글</translation>
    </message>
    <message>
        <source>in the table&apos;s order</source>
        <translation>표의 순서대로</translation>
    </message>
    <message>
        <source>in {term}</source>
        <translation>{term}에서</translation>
    </message>
    <message>
        <source>incoming weights of 0</source>
        <translation>들어오는 가중치가 모두 0이고</translation>
    </message>
    <message>
        <source>input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>inside the root</source>
        <translation>제곱근 안</translation>
    </message>
    <message>
        <source>is a constant that stands in the graph</source>
        <translation>그래프에 들어 있는 상수입니다</translation>
    </message>
    <message>
        <source>is an array and a place in it, such as hidden_1/kernel[0,1]</source>
        <translation>배열과 그 안의 자리여야 합니다. 예: hidden_1/kernel[0,1]</translation>
    </message>
    <message>
        <source>is auto, CPU, GPU or one of several, such as GPU:1</source>
        <translation>값은 auto, CPU, GPU이거나 여럿 중 하나(예: GPU:1)여야 합니다</translation>
    </message>
    <message>
        <source>is neither yes nor no</source>
        <translation>예도 아니요도 아닙니다</translation>
    </message>
    <message>
        <source>is not a date</source>
        <translation>날짜가 아닙니다</translation>
    </message>
    <message>
        <source>is not a time</source>
        <translation>시각이 아닙니다</translation>
    </message>
    <message>
        <source>is {value} in all rows</source>
        <translation>모든 행에서 {value}입니다</translation>
    </message>
    <message>
        <source>is {value} in all training rows</source>
        <translation>모든 훈련 행에서 {value}입니다</translation>
    </message>
    <message>
        <source>it</source>
        <translation>이 특성을</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>파일이 너무 일찍 끝납니다</translation>
    </message>
    <message>
        <source>it has a {array} there, too</source>
        <translation>거기에는 {array}도 있음</translation>
    </message>
    <message>
        <source>it has fields of its own; name one of them.</source>
        <translation>하위 필드가 있습니다. 그중 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>it has no activation function {name}</source>
        <translation>활성화 함수 {name}이(가) 없습니다</translation>
    </message>
    <message>
        <source>it has no fields</source>
        <translation>필드가 없습니다</translation>
    </message>
    <message>
        <source>it has no input</source>
        <translation>입력이 없습니다</translation>
    </message>
    <message>
        <source>it has no layers</source>
        <translation>층이 없습니다</translation>
    </message>
    <message>
        <source>it has no such hash of texts</source>
        <translation>텍스트를 해시하는 같은 방법이 없습니다</translation>
    </message>
    <message>
        <source>it has no way to compute it</source>
        <translation>계산할 방법이 없습니다</translation>
    </message>
    <message>
        <source>it has no way to merge spellings</source>
        <translation>표기를 합칠 방법이 없습니다</translation>
    </message>
    <message>
        <source>it has no way to read dates</source>
        <translation>날짜를 읽을 방법이 없습니다</translation>
    </message>
    <message>
        <source>it has no way to read times</source>
        <translation>시각을 읽을 방법이 없습니다</translation>
    </message>
    <message>
        <source>it has no {array} there</source>
        <translation>거기에는 {array} 없음</translation>
    </message>
    <message>
        <source>it has {count:,} layers</source>
        <translation>층이 {count:,}개입니다</translation>
    </message>
    <message>
        <source>it has {many} different texts, such as &apos;{form}&apos;, too many for classes</source>
        <translation>&apos;{form}&apos; 등 서로 다른 텍스트가 {many}개 있어 클래스로 쓰기에 너무 많습니다</translation>
    </message>
    <message>
        <source>it has {size:,.0f} MiB, which is more than it can need. Choose another file.</source>
        <translation>크기가 {size:,.0f} MiB로 필요 이상으로 큽니다. 다른 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>it holds a NUL character</source>
        <translation>NUL 문자가 있습니다</translation>
    </message>
    <message numerus="yes">
        <source>it holds {what}, but {n:,} cells are none, such as &apos;{form}&apos;</source>
        <translation>
            <numerusform>{what}의 열인데 &apos;{form}&apos; 등 셀 {n:,}개는 아닙니다</numerusform>
        </translation>
    </message>
    <message>
        <source>it is a device and not a regular file. Choose a file.</source>
        <translation>일반 파일이 아니라 장치입니다. 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>it is a folder. Choose a file in it.</source>
        <translation>폴더입니다. 그 안의 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>it is a pipe and not a regular file. Choose a file.</source>
        <translation>일반 파일이 아니라 파이프입니다. 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>it is a socket and not a regular file. Choose a file.</source>
        <translation>일반 파일이 아니라 소켓입니다. 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>it is damaged, or no archive</source>
        <translation>손상되었거나 압축 파일이 아닙니다</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>비어 있습니다</translation>
    </message>
    <message>
        <source>it is not a regular file. Choose a file.</source>
        <translation>일반 파일이 아닙니다. 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>it names more members than can be opened. Choose another file.</source>
        <translation>열 수 있는 것보다 많은 항목이 들어 있습니다. 다른 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>it says to which part its row belongs, and does not go into the network</source>
        <translation>행이 속할 부분을 정하는 열이며, 신경망에는 들어가지 않습니다</translation>
    </message>
    <message>
        <source>it tells the rows apart, as an id does: &apos;{form}&apos;</source>
        <translation>식별자처럼 행마다 값이 다릅니다: &apos;{form}&apos;</translation>
    </message>
    <message>
        <source>it took no part in the run</source>
        <translation>학습 실행에 쓰이지 않았습니다</translation>
    </message>
    <message>
        <source>it unpacks to more than {unpacked:,} MiB. Save it again as CSV.</source>
        <translation>압축을 풀면 {unpacked:,} MiB보다 큽니다. CSV로 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>its description has an object of {count:,} entries, which is too much. Choose another file.</source>
        <translation>머리 정보에 항목이 {count:,}개인 객체가 있어 너무 큽니다. 다른 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>its description may take {memory:,.0f} MiB of memory, and {room:,.0f} MiB are the most that it may take. Choose another file.</source>
        <translation>머리 정보를 읽는 데 메모리 {memory:,.0f} MiB가 필요할 수 있는데 {room:,.0f} MiB까지만 쓸 수 있습니다. 다른 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>its header cannot be read</source>
        <translation>머리 정보(헤더)를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>its header is too long</source>
        <translation>머리 정보(헤더)가 너무 깁니다</translation>
    </message>
    <message>
        <source>its name is too long. Choose a shorter one.</source>
        <translation>이름이 너무 깁니다. 더 짧은 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>its numbers count the rows, from {form} on</source>
        <translation>{form}부터 행 번호를 매긴 값입니다</translation>
    </message>
    <message>
        <source>its numbers have different units ({form}); write all in one</source>
        <translation>숫자의 단위가 서로 다릅니다({form}). 모두 한 단위로 쓰십시오</translation>
    </message>
    <message>
        <source>its numbers have {what}, such as &apos;{form}&apos;</source>
        <translation>&apos;{form}&apos;처럼 숫자에 {what}이(가) 있습니다</translation>
    </message>
    <message>
        <source>its operations one after the other, with phase and layer</source>
        <translation>연산을 차례대로, 국면과 층과 함께</translation>
    </message>
    <message>
        <source>its part of {step}, 0 where no loss has fallen</source>
        <translation>{step} 가운데 이 배열의 몫, 손실이 줄지 않았으면 0</translation>
    </message>
    <message>
        <source>its shape is none</source>
        <translation>모양이 올바르지 않습니다</translation>
    </message>
    <message>
        <source>its sheet spans {rows:,} × {columns:,} cells, and few of them are filled. Move them together.</source>
        <translation>시트가 {rows:,} × {columns:,}셀에 걸쳐 있는데 채워진 셀은 적습니다. 셀들을 한데 모으십시오.</translation>
    </message>
    <message>
        <source>its text encoding, e.g. cp949</source>
        <translation>텍스트 인코딩, 예: cp949</translation>
    </message>
    <message>
        <source>its {array} is {there} there, {here} here</source>
        <translation>{array}: 거기는 {there}, 여기는 {here}</translation>
    </message>
    <message>
        <source>joins</source>
        <translation>이어 붙입니다</translation>
    </message>
    <message>
        <source>joins tensors end to end</source>
        <translation>텐서를 이어 붙입니다</translation>
    </message>
    <message>
        <source>joins two conditions, entry by entry</source>
        <translation>두 조건을 원소별로 잇습니다</translation>
    </message>
    <message>
        <source>keeps positive entries and makes others 0</source>
        <translation>양수는 그대로 두고 나머지는 0으로 만듭니다</translation>
    </message>
    <message>
        <source>largest difference between the engines {difference:.3g}</source>
        <translation>두 엔진의 가장 큰 차이 {difference:.3g}</translation>
    </message>
    <message>
        <source>last</source>
        <translation>마지막</translation>
    </message>
    <message>
        <source>layers: {layers}; loss: {loss}; optimizer: {optimizer}</source>
        <translation>층: {layers}; 손실: {loss}; 옵티마이저: {optimizer}</translation>
    </message>
    <message>
        <source>learning rate (range test)</source>
        <translation>학습률(범위 시험)</translation>
    </message>
    <message>
        <source>least</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>left</source>
        <translation>왼쪽</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>left out: a cell is missing</source>
        <translation>제외: 결측 셀이 있음</translation>
    </message>
    <message>
        <source>let a trained network predict the rows of another file</source>
        <translation>학습된 신경망으로 다른 파일의 행을 예측합니다</translation>
    </message>
    <message>
        <source>like &quot;8 tanh, dropout 0.2, 3 softmax&quot;, the output last; units alone, &quot;8, 3&quot;, get guessed activations; &quot;8 tanh frozen&quot; is not trained</source>
        <translation>&quot;8 tanh, dropout 0.2, 3 softmax&quot;처럼 쓰며 출력이 마지막입니다. &quot;8, 3&quot;처럼 유닛만 쓰면 활성화 함수를 추측합니다. &quot;8 tanh frozen&quot;은 학습하지 않습니다</translation>
    </message>
    <message>
        <source>line {line:,}</source>
        <translation>{line:,}번째 줄</translation>
    </message>
    <message>
        <source>lines that begin with it are left out; or none</source>
        <translation>이 기호로 시작하는 줄은 제외합니다. 또는 none</translation>
    </message>
    <message numerus="yes">
        <source>lines {lines}{more}</source>
        <translation>
            <numerusform>줄 {lines}{more}</numerusform>
        </translation>
    </message>
    <message>
        <source>list the conventions of an experiment, or switch one in an update to see which tensors change</source>
        <translation>실험의 계산 방식을 나열하거나, 한 업데이트에서 하나를 바꾸어 어느 텐서가 달라지는지 봅니다</translation>
    </message>
    <message>
        <source>list the lessons of the course, or check their numbers</source>
        <translation>강의의 수업 목록을 보거나 수업에 인쇄된 값을 확인합니다</translation>
    </message>
    <message>
        <source>logarithm to base 10</source>
        <translation>밑이 10인 로그</translation>
    </message>
    <message>
        <source>logarithm to base 2</source>
        <translation>밑이 2인 로그</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>losses, metrics, settings as .json; all of it as a document: .html, .pdf; may come again</source>
        <translation>손실, 지표, 설정은 .json으로, 전체를 문서로는 .html, .pdf로 씁니다. 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>최저</translation>
    </message>
    <message>
        <source>make a .lesson file of a project</source>
        <translation>프로젝트로 .lesson 파일을 만듭니다</translation>
    </message>
    <message>
        <source>makes shares of each row that add up to 1</source>
        <translation>각 행을 합이 1인 비율로 만듭니다</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>mean of this row and those before it, 7 in all</source>
        <translation>이 행과 그 앞의 행들, 모두 7개의 평균</translation>
    </message>
    <message>
        <source>median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation>최소-최대</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>결측</translation>
    </message>
    <message numerus="yes">
        <source>missing cells of {n:,} rows filled</source>
        <translation>
            <numerusform>행 {n:,}개의 결측 셀을 채움</numerusform>
        </translation>
    </message>
    <message>
        <source>missing cells: {filling}</source>
        <translation>빈 셀: {filling}</translation>
    </message>
    <message>
        <source>missing → {filling}</source>
        <translation>결측 → {filling}</translation>
    </message>
    <message>
        <source>missing, filled</source>
        <translation>결측을 채운 값</translation>
    </message>
    <message>
        <source>models take prepared numbers and give what the last layer gives; else raw cells and original units</source>
        <translation>모델이 전처리된 수를 받아 마지막 층의 출력을 줍니다. 없으면 원래 셀을 받아 원래 단위로 답합니다</translation>
    </message>
    <message>
        <source>more than {most:,}</source>
        <translation>{most:,}개 초과</translation>
    </message>
    <message>
        <source>more than {most:,} groups are not stratified: that would take minutes</source>
        <translation>그룹이 {most:,}개보다 많으면 층화하지 않습니다. 층화에 몇 분이 걸립니다</translation>
    </message>
    <message>
        <source>multiplies</source>
        <translation>곱합니다</translation>
    </message>
    <message>
        <source>multiplies all entries</source>
        <translation>모든 원소를 곱합니다</translation>
    </message>
    <message>
        <source>multiplies matrices</source>
        <translation>행렬을 곱합니다</translation>
    </message>
    <message>
        <source>multiplies, entry by entry</source>
        <translation>원소별로 곱합니다</translation>
    </message>
    <message>
        <source>natural logarithm of 1 + x</source>
        <translation>1 + x의 자연로그</translation>
    </message>
    <message>
        <source>natural logarithm; missing at 0 and below</source>
        <translation>자연로그. 0 이하에서는 결측</translation>
    </message>
    <message>
        <source>network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>클래스 없음</translation>
    </message>
    <message>
        <source>no file can have this name. Choose another one.</source>
        <translation>이런 이름의 파일은 만들 수 없습니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>no step at all</source>
        <translation>전혀 움직이지 않습니다</translation>
    </message>
    <message>
        <source>no window ends there: gaps and the ends of parts leave it out</source>
        <translation>이 행에서 끝나는 윈도가 없습니다. 빠진 행이나 부분의 끝 때문입니다</translation>
    </message>
    <message>
        <source>no window reaches there: gaps and the ends of parts leave it out</source>
        <translation>이 행이 들어가는 윈도가 없습니다. 빠진 행이나 부분의 끝 때문입니다</translation>
    </message>
    <message>
        <source>no ½</source>
        <translation>½ 없음</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>none of its cells is a number, such as &apos;{form}&apos;</source>
        <translation>&apos;{form}&apos; 등 어느 셀도 숫자가 아닙니다</translation>
    </message>
    <message>
        <source>none: the table came from no file</source>
        <translation>없음: 파일에서 읽은 표가 아닙니다</translation>
    </message>
    <message>
        <source>none: what begins at 0 grows into its size</source>
        <translation>없음: 0에서 시작하여 제 크기로 자랍니다</translation>
    </message>
    <message>
        <source>normal numbers with mean 0 and deviation 1, {drawn}</source>
        <translation>평균 0, 표준편차 1인 정규 난수, {drawn}</translation>
    </message>
    <message>
        <source>not a number; it has to be settled before training</source>
        <translation>숫자가 아닙니다. 학습하기 전에 바로잡아야 합니다</translation>
    </message>
    <message>
        <source>not noted: the model comes from an earlier version, or its training was not the lab&apos;s</source>
        <translation>기록되지 않음: 이전 버전의 모델이거나 이 프로그램에서 훈련한 것이 아닙니다</translation>
    </message>
    <message>
        <source>nothing that computes workbooks is installed: pip install ironcalc</source>
        <translation>통합 문서를 계산하는 프로그램이 설치되어 있지 않습니다: pip install ironcalc</translation>
    </message>
    <message>
        <source>nothing that runs PMML is installed: pip install jpmml-evaluator, which needs Java</source>
        <translation>PMML을 실행할 것이 설치되어 있지 않습니다: pip install jpmml-evaluator. Java가 필요합니다</translation>
    </message>
    <message>
        <source>nothing to set</source>
        <translation>설정할 것이 없음</translation>
    </message>
    <message>
        <source>nothing to set for the kind &apos;{kind}&apos;</source>
        <translation>&apos;{kind}&apos;에는 설정할 것이 없음</translation>
    </message>
    <message>
        <source>nothing: --seeds says how many starts there are</source>
        <translation>없음. 시작 횟수는 --seeds로 정합니다</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>number of hidden layers</source>
        <translation>은닉층 수</translation>
    </message>
    <message>
        <source>number of training rows (learning curve)</source>
        <translation>학습 행 수(학습 곡선)</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>실제</translation>
    </message>
    <message>
        <source>observed − predicted</source>
        <translation>실제 − 예측</translation>
    </message>
    <message>
        <source>of a step: the tensor with its equation, such as output/dkernel</source>
        <translation>step 보기: 수식과 함께 보일 텐서(예: output/dkernel)</translation>
    </message>
    <message>
        <source>of dates such as &apos;{form}&apos; {ends} may come first</source>
        <translation>&apos;{form}&apos; 같은 날짜는 {ends} 중 무엇이 먼저인지 알 수 없습니다</translation>
    </message>
    <message>
        <source>of each &apos;{group}&apos;</source>
        <translation>&apos;{group}&apos;마다</translation>
    </message>
    <message>
        <source>of numbers that differ so little training learns next to nothing</source>
        <translation>이렇게 차이가 작은 수에서는 거의 아무것도 학습하지 못합니다</translation>
    </message>
    <message>
        <source>of the network: how what each neuron gives is spread over all rows</source>
        <translation>신경망: 모든 행에서 각 뉴런이 내보내는 값의 분포</translation>
    </message>
    <message>
        <source>of the network: lines by the weight, or by weight times value, of the row or in the mean (weight)</source>
        <translation>신경망: 선의 색을 가중치로, 또는 가중치와 값의 곱으로(행의 값 또는 평균) 정합니다 (weight)</translation>
    </message>
    <message>
        <source>of the network: the values of this row of the table, counted from 1; of a profile: the row around which it is</source>
        <translation>신경망에서: 표의 이 행의 값(1부터 셉니다). 프로파일에서: 중심이 되는 행</translation>
    </message>
    <message>
        <source>of the random rows that the search begins with (0)</source>
        <translation>탐색을 시작하는 무작위 행의 시드 (0)</translation>
    </message>
    <message>
        <source>of the weights, the batches and the split (0)</source>
        <translation>가중치, 배치, 분할의 시드(0)</translation>
    </message>
    <message>
        <source>of these numbers only each so many-th is left blank (1)</source>
        <translation>이 숫자들 가운데 몇 번째마다 빈칸으로 둘지 (1)</translation>
    </message>
    <message>
        <source>of two classes: from which score on a row is taken for the second one</source>
        <translation>클래스가 둘일 때: 점수가 얼마 이상이면 행을 둘째 클래스로 보는지</translation>
    </message>
    <message>
        <source>of two classes: what a row costs that is wrongly taken for the second one, and one of it that is not</source>
        <translation>클래스가 둘일 때: 둘째 클래스로 잘못 본 행의 비용과 둘째 클래스인데 놓친 행의 비용</translation>
    </message>
    <message>
        <source>on level ground, carried by what the optimizer remembers</source>
        <translation>평지, 옵티마이저가 기억하는 값에 따라</translation>
    </message>
    <message>
        <source>on numbers of this size training is slow or diverges</source>
        <translation>이 정도로 큰 수에서는 학습이 느리거나 발산합니다</translation>
    </message>
    <message>
        <source>one array, such as hidden_1/kernel, with its histogram</source>
        <translation>hidden_1/kernel 같은 배열 하나와 그 히스토그램</translation>
    </message>
    <message>
        <source>one of its numbers, by its place, counted from 1</source>
        <translation>그 숫자 하나, 1부터 센 자리로</translation>
    </message>
    <message>
        <source>one of its tensors, by its name or the course&apos;s</source>
        <translation>그 텐서 하나, 이름이나 강의의 이름으로</translation>
    </message>
    <message>
        <source>one of its values</source>
        <translation>그 값 중 하나</translation>
    </message>
    <message>
        <source>one of the tensor&apos;s numbers, by its place, counted from 1</source>
        <translation>텐서의 수 하나, 1부터 센 자리로</translation>
    </message>
    <message>
        <source>one row instead of FILE; its answer is printed as JSON</source>
        <translation>FILE 대신 행 하나. 답을 JSON으로 출력합니다</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>원-핫</translation>
    </message>
    <message>
        <source>one-hot {t}</source>
        <translation>원-핫 {t}</translation>
    </message>
    <message>
        <source>onnxruntime is not installed: pip install onnxruntime</source>
        <translation>onnxruntime이 설치되어 있지 않습니다: pip install onnxruntime</translation>
    </message>
    <message>
        <source>open a CSV file or a project in the window</source>
        <translation>CSV 파일이나 프로젝트를 창에서 엽니다</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>열</translation>
    </message>
    <message>
        <source>operations, tensors, values and devices</source>
        <translation>연산, 텐서, 값, 장치</translation>
    </message>
    <message>
        <source>options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>outside the root, added to it</source>
        <translation>제곱근 밖에서 더함</translation>
    </message>
    <message>
        <source>passes all its inputs on</source>
        <translation>입력을 모두 그대로 넘깁니다</translation>
    </message>
    <message>
        <source>passes its input on</source>
        <translation>입력을 그대로 넘깁니다</translation>
    </message>
    <message>
        <source>perfect</source>
        <translation>완벽</translation>
    </message>
    <message>
        <source>permission is denied. Choose another place, or ask for the right to use this one.</source>
        <translation>권한이 없습니다. 다른 곳을 고르거나 쓸 권한을 요청하십시오.</translation>
    </message>
    <message>
        <source>permuting</source>
        <translation>섞는 중</translation>
    </message>
    <message>
        <source>picks entries by their numbers</source>
        <translation>번호로 원소를 고릅니다</translation>
    </message>
    <message>
        <source>point</source>
        <translation>점</translation>
    </message>
    <message>
        <source>points a side ({points})</source>
        <translation>한 변의 점 수({points})</translation>
    </message>
    <message>
        <source>position {number}{coordinate}</source>
        <translation>위치 {number}{coordinate}</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>위치 인자</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>principal axis 1</source>
        <translation>주축 1</translation>
    </message>
    <message>
        <source>principal axis 2</source>
        <translation>주축 2</translation>
    </message>
    <message>
        <source>probability said</source>
        <translation>말한 확률</translation>
    </message>
    <message>
        <source>project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>projects whose table and experiment are checked instead of the lesson&apos;s own</source>
        <translation>수업의 표와 실험 대신 확인할 프로젝트</translation>
    </message>
    <message>
        <source>put a Dense layer ({wanted}) behind &apos;{output}&apos;</source>
        <translation>&apos;{output}&apos; 뒤에 Dense 층({wanted})을 두십시오</translation>
    </message>
    <message>
        <source>quartile range</source>
        <translation>사분위 범위</translation>
    </message>
    <message>
        <source>raises e to a power, entry by entry</source>
        <translation>e의 거듭제곱을 원소별로 구합니다</translation>
    </message>
    <message>
        <source>raises to a power, entry by entry</source>
        <translation>원소별로 거듭제곱합니다</translation>
    </message>
    <message>
        <source>random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>random directions and the sample are drawn from it (0)</source>
        <translation>무작위 방향과 표본을 뽑는 시드(0)</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>원래 값</translation>
    </message>
    <message>
        <source>raw {role}</source>
        <translation>스케일링하지 않은 {role}</translation>
    </message>
    <message>
        <source>reads a variable</source>
        <translation>변수를 읽습니다</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>record {at:,}</source>
        <translation>레코드 {at:,}</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>지울</translation>
    </message>
    <message>
        <source>repeats a tensor along its axes</source>
        <translation>텐서를 축을 따라 되풀이합니다</translation>
    </message>
    <message>
        <source>repeats a tensor to fill a shape</source>
        <translation>텐서를 되풀이하여 지정한 모양에 맞춥니다</translation>
    </message>
    <message>
        <source>replace the file where there is one</source>
        <translation>파일이 있으면 바꿔 씁니다</translation>
    </message>
    <message>
        <source>result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>right</source>
        <translation>오른쪽</translation>
    </message>
    <message>
        <source>rounded to so many digits</source>
        <translation>지정한 자릿수로 반올림</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>row {at:,}</source>
        <translation>{at:,}행</translation>
    </message>
    <message>
        <source>row {row:,} adds {value}</source>
        <translation>{row:,}행이 더하는 값 {value}</translation>
    </message>
    <message>
        <source>row {row:,}: {reason}</source>
        <translation>{row:,}행: {reason}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>{row}행</translation>
    </message>
    <message>
        <source>row {row}, &apos;{name}&apos;: &apos;{cell}&apos;</source>
        <translation>{row}행 &apos;{name}&apos;: &apos;{cell}&apos;</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>{row}행 {column}열</translation>
    </message>
    <message>
        <source>row {row}, {column}</source>
        <translation>{row}행, {column}</translation>
    </message>
    <message>
        <source>rows in one update (32)</source>
        <translation>업데이트 한 번에 쓰는 행 수(32)</translation>
    </message>
    <message>
        <source>rows keep the table&apos;s order</source>
        <translation>행은 표의 순서를 유지합니다</translation>
    </message>
    <message>
        <source>rows that take no part in preparation, training, validation and test: their numbers as in &apos;3,7-12&apos;, counted from 1, or a condition such as &apos;age &gt; 90&apos;; may come again</source>
        <translation>전처리, 학습, 검증, 테스트에서 제외할 행: &apos;3,7-12&apos;처럼 1부터 센 번호 또는 &apos;age &gt; 90&apos;과 같은 조건. 여러 번 쓸 수 있음</translation>
    </message>
    <message>
        <source>rows weighed by &apos;{name}&apos;</source>
        <translation>&apos;{name}&apos; 열로 행에 가중치를 줌</translation>
    </message>
    <message>
        <source>run every written model on {rows:,} rows, however long that takes; else on as many as take about a second</source>
        <translation>쓴 모델마다 시간이 얼마나 걸리든 {rows:,}행에 실행합니다. 지정하지 않으면 약 1초 걸리는 행 수만큼 실행합니다</translation>
    </message>
    <message>
        <source>run it in a process of its own and compare with the lab</source>
        <translation>별도의 프로세스에서 실행하여 실험실과 비교합니다</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>s = 1 where {X} &gt; 0, {alpha} where {X} &lt; 0, else 0</source>
        <translation>s = {X} &gt; 0이면 1, {X} &lt; 0이면 {alpha}, 아니면 0</translation>
    </message>
    <message>
        <source>safetensors: arrays, with what they are as metadata</source>
        <translation>safetensors: 배열과 이를 설명하는 메타데이터</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>저장할</translation>
    </message>
    <message>
        <source>scale {names} {words}</source>
        <translation>{names} 열을 {words} 스케일링하십시오</translation>
    </message>
    <message>
        <source>scaled min-max, to 0 to 1</source>
        <translation>0~1로 최소-최대 스케일링</translation>
    </message>
    <message>
        <source>scaled, and the loss with it</source>
        <translation>스케일링했으며 손실도 스케일링된 값으로 계산</translation>
    </message>
    <message>
        <source>second sharpest</source>
        <translation>둘째로 가파른 방향</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>시드 {seed}</translation>
    </message>
    <message>
        <source>sends the error back through the sigmoid: dy · y (1 − y)</source>
        <translation>시그모이드를 거슬러 오차를 역전파합니다: dy · y (1 − y)</translation>
    </message>
    <message>
        <source>sends the error back through the tanh: dy · (1 − y²)</source>
        <translation>tanh를 거슬러 오차를 역전파합니다: dy · (1 − y²)</translation>
    </message>
    <message>
        <source>sends the error back where the entry was positive</source>
        <translation>원소가 양수였던 곳으로만 오차를 역전파합니다</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>직접 제외한 행</translation>
    </message>
    <message>
        <source>set the activation of &apos;{node}&apos; to {wanted}</source>
        <translation>&apos;{node}&apos; 층의 활성화 함수를 {wanted}(으)로 하십시오</translation>
    </message>
    <message>
        <source>several inputs that are not plain rows of numbers</source>
        <translation>단순한 수의 행이 아닌 여러 입력</translation>
    </message>
    <message>
        <source>several rules of single updates that must hold at once.</source>
        <translation>업데이트마다 보는 여러 규칙이 한꺼번에 충족되어야 합니다.</translation>
    </message>
    <message>
        <source>several rules that must hold at once.</source>
        <translation>여러 규칙이 한꺼번에 충족되어야 합니다.</translation>
    </message>
    <message>
        <source>share that was so</source>
        <translation>실제로 그런 비율</translation>
    </message>
    <message>
        <source>shared by the largest {value} of a row, 0 where the loss is below 0</source>
        <translation>행에서 가장 큰 {value}끼리 나누어 가지며, 손실이 0보다 작은 곳에서는 0</translation>
    </message>
    <message>
        <source>shares of the training rows, above 0 and up to 1</source>
        <translation>0보다 크고 1 이하인 학습 행의 비율</translation>
    </message>
    <message>
        <source>sharpest direction</source>
        <translation>가장 가파른 방향</translation>
    </message>
    <message>
        <source>should be greater than or equal to {limit}</source>
        <translation>값은 {limit} 이상이어야 합니다</translation>
    </message>
    <message>
        <source>should be greater than {limit}</source>
        <translation>값은 {limit}보다 커야 합니다</translation>
    </message>
    <message>
        <source>should be less than or equal to {limit}</source>
        <translation>값은 {limit} 이하여야 합니다</translation>
    </message>
    <message>
        <source>should be less than {limit}</source>
        <translation>값은 {limit}보다 작아야 합니다</translation>
    </message>
    <message>
        <source>show TensorFlow&apos;s graph of a few statements, or of one update of a network</source>
        <translation>몇 문장이나 신경망의 업데이트 하나를 TensorFlow 그래프로 보여 줍니다</translation>
    </message>
    <message>
        <source>show the program&apos;s version and exit</source>
        <translation>프로그램의 버전을 표시하고 끝냅니다</translation>
    </message>
    <message>
        <source>show the tensors of an update, and how a number in them is made</source>
        <translation>갱신의 텐서와, 그 안의 수가 어떻게 만들어지는지 보여 줍니다</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>이 도움말을 표시하고 끝냅니다</translation>
    </message>
    <message>
        <source>significant digits (4)</source>
        <translation>유효 숫자 개수 (4)</translation>
    </message>
    <message>
        <source>sine of radians</source>
        <translation>라디안의 사인</translation>
    </message>
    <message>
        <source>so many updates at the most, evenly ({count})</source>
        <translation>고르게 최대 이만큼의 업데이트({count})</translation>
    </message>
    <message>
        <source>some of them by way of float32</source>
        <translation>일부는 float32를 거침</translation>
    </message>
    <message>
        <source>spellings merged</source>
        <translation>표기 합침</translation>
    </message>
    <message>
        <source>square root; missing below 0</source>
        <translation>제곱근. 0보다 작으면 결측</translation>
    </message>
    <message>
        <source>squares, entry by entry</source>
        <translation>원소별로 제곱합니다</translation>
    </message>
    <message>
        <source>squashes each entry between 0 and 1</source>
        <translation>각 원소를 0과 1 사이의 값으로 바꿉니다</translation>
    </message>
    <message>
        <source>squashes each entry between −1 and 1</source>
        <translation>각 원소를 −1과 1 사이의 값으로 바꿉니다</translation>
    </message>
    <message>
        <source>stacks tensors along a new axis</source>
        <translation>텐서를 새 축을 따라 쌓습니다</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>start from the weights in this file or project, layer by layer; those of other names or shapes begin as before, which is told</source>
        <translation>이 파일이나 프로젝트의 가중치에서 층별로 시작합니다. 이름이나 모양이 다른 층은 전과 같이 시작하며, 그것을 알립니다</translation>
    </message>
    <message>
        <source>starts from different weights</source>
        <translation>서로 다른 가중치에서 시작</translation>
    </message>
    <message>
        <source>steps so small that rounding takes them away</source>
        <translation>반올림으로 사라질 만큼 조금만 움직입니다</translation>
    </message>
    <message>
        <source>still in training when it was written</source>
        <translation>쓸 때 훈련 중이었습니다</translation>
    </message>
    <message>
        <source>stratified</source>
        <translation>층화</translation>
    </message>
    <message>
        <source>subtracts, entry by entry</source>
        <translation>원소별로 뺍니다</translation>
    </message>
    <message>
        <source>sums over axes</source>
        <translation>축을 따라 더합니다</translation>
    </message>
    <message>
        <source>sums over the rows: the gradient of the bias</source>
        <translation>행을 따라 더합니다. 이것이 편향의 기울기입니다</translation>
    </message>
    <message>
        <source>swaps axes</source>
        <translation>축을 서로 바꿉니다</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>take it as a number</source>
        <translation>숫자로 쓰십시오</translation>
    </message>
    <message>
        <source>take texts that look alike (&apos;Male&apos;, &apos;male &apos;) for one class, in these columns or in all</source>
        <translation>비슷해 보이는 텍스트(&apos;Male&apos;, &apos;male &apos;)를 한 클래스로 처리합니다. 열을 지정하거나 모든 열에 적용합니다</translation>
    </message>
    <message>
        <source>take {names} {words}</source>
        <translation>{names} 열의 스케일링을 {words}(으)로 하십시오</translation>
    </message>
    <message>
        <source>takes away from a variable</source>
        <translation>변수에서 뺍니다</translation>
    </message>
    <message>
        <source>takes the larger one, entry by entry</source>
        <translation>원소별로 더 큰 것을 고릅니다</translation>
    </message>
    <message>
        <source>takes the largest entry over axes</source>
        <translation>축을 따라 가장 큰 원소를 고릅니다</translation>
    </message>
    <message>
        <source>takes the mean over axes</source>
        <translation>축을 따라 평균을 냅니다</translation>
    </message>
    <message>
        <source>takes the natural logarithm, entry by entry</source>
        <translation>원소별로 자연로그를 구합니다</translation>
    </message>
    <message>
        <source>takes the size without the sign</source>
        <translation>부호를 뗀 크기를 구합니다</translation>
    </message>
    <message>
        <source>takes the smaller one, entry by entry</source>
        <translation>원소별로 더 작은 것을 고릅니다</translation>
    </message>
    <message>
        <source>takes the square root, entry by entry</source>
        <translation>원소별로 제곱근을 구합니다</translation>
    </message>
    <message>
        <source>tangent of radians</source>
        <translation>라디안의 탄젠트</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>tell how a trained network&apos;s answer changes along each feature from a row on</source>
        <translation>학습된 신경망의 답이 한 행에서 각 특성을 따라 어떻게 바뀌는지 알려 줍니다</translation>
    </message>
    <message>
        <source>tell how good a trained network is, beside a guess and a linear model</source>
        <translation>학습된 신경망이 얼마나 좋은지 단순 추측, 선형 모형과 나란히 보여 줍니다</translation>
    </message>
    <message>
        <source>tell how weights, gradients and steps change along a run</source>
        <translation>실행하는 동안 가중치, 기울기, 변화량이 어떻게 바뀌는지 알립니다</translation>
    </message>
    <message>
        <source>tell which features the answers of a trained network depend on</source>
        <translation>학습된 신경망의 답이 어떤 특성에 달려 있는지 알려 줍니다</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>text in UTF-8, cp949 or cp1252</source>
        <translation>UTF-8, cp949, cp1252 텍스트</translation>
    </message>
    <message>
        <source>that of the table</source>
        <translation>표의 순서</translation>
    </message>
    <message>
        <source>the cell is missing; this is {filling}</source>
        <translation>셀이 결측이므로 채운 값: {filling}</translation>
    </message>
    <message>
        <source>the classes of &apos;{name}&apos; are no texts</source>
        <translation>&apos;{name}&apos; 열의 클래스가 텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>the column is ignored: it does not go into the network</source>
        <translation>무시된 열이므로 신경망에 들어가지 않습니다</translation>
    </message>
    <message>
        <source>the columns are {names}</source>
        <translation>표에 있는 열: {names}</translation>
    </message>
    <message>
        <source>the constant &apos;{name}&apos;</source>
        <translation>상수 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>the constant &apos;{name}&apos; of the type {kind}</source>
        <translation>자료형이 {kind}인 상수 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>the constant &apos;{name}&apos;, which lies in another file</source>
        <translation>다른 파일에 있는 상수 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>the constant that was typed</source>
        <translation>지정한 상수</translation>
    </message>
    <message>
        <source>the day or the month</source>
        <translation>일과 월</translation>
    </message>
    <message>
        <source>the day or the month may come first, so they are taken as texts until a person says</source>
        <translation>일과 월 중 무엇이 먼저인지 알 수 없어, 정할 때까지 텍스트로 둡니다</translation>
    </message>
    <message>
        <source>the day, the month or the year</source>
        <translation>일, 월, 연도</translation>
    </message>
    <message>
        <source>the decimal mark: point or comma</source>
        <translation>소수점 기호: point 또는 comma</translation>
    </message>
    <message>
        <source>the derivatives of all r (rows) by all entries of {weights} (columns)</source>
        <translation>모든 r(행)을 {weights}의 모든 항목(열)으로 미분한 값</translation>
    </message>
    <message>
        <source>the disk is full. Free some space, or choose another folder.</source>
        <translation>디스크가 꽉 찼습니다. 공간을 비우거나 다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>the errors {errors}, each times the root of what its square counts in the loss, which is the sum of all squares</source>
        <translation>오차 {errors}에, 그 제곱이 손실에서 차지하는 비중의 제곱근을 곱한 값; 손실은 그 제곱을 모두 더한 값</translation>
    </message>
    <message>
        <source>the file cannot be opened so</source>
        <translation>파일을 그런 방법으로 열 수 없습니다</translation>
    </message>
    <message>
        <source>the first line has {width}</source>
        <translation>첫 줄에는 {width}개가 있습니다</translation>
    </message>
    <message>
        <source>the first of μ, 2 μ, 8 μ, 64 μ, … up to u with which the loss falls, or is to fall by less than rounding shows</source>
        <translation>μ, 2 μ, 8 μ, 64 μ, … 가운데 u까지에서 손실이 줄어드는 첫 값, 또는 줄어들 양이 반올림보다 작은 첫 값</translation>
    </message>
    <message>
        <source>the first update (0, the beginning)</source>
        <translation>첫 업데이트(0, 처음)</translation>
    </message>
    <message>
        <source>the folder &apos;{parent}&apos; does not exist. Make it, or choose another one.</source>
        <translation>&apos;{parent}&apos; 폴더가 없습니다. 만들거나 다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>the following arguments are required: {names}</source>
        <translation>다음 인자가 필요합니다: {names}</translation>
    </message>
    <message>
        <source>the formula of &apos;{name}&apos; is no text</source>
        <translation>&apos;{name}&apos; 열의 수식이 텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>the gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>the gradient of {layer}</source>
        <translation>{layer}의 기울기</translation>
    </message>
    <message>
        <source>the gradients, clipped</source>
        <translation>클리핑한 기울기</translation>
    </message>
    <message>
        <source>the header has {width}</source>
        <translation>머리글에는 {width}개가 있습니다</translation>
    </message>
    <message>
        <source>the header of an array is too long</source>
        <translation>배열의 머리 정보(헤더)가 너무 깁니다</translation>
    </message>
    <message>
        <source>the hidden layer whose units are varied</source>
        <translation>유닛 수를 바꿀 은닉층</translation>
    </message>
    <message>
        <source>the input &apos;{name}&apos;, of which the file does not say how long it is</source>
        <translation>길이가 파일에 없는 입력 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>the input &apos;{name}&apos;, which is not of numbers with fractions</source>
        <translation>실수가 아닌 입력 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>the lab&apos;s random numbers: Threefry-2x32, keyed by seed, layer and update</source>
        <translation>실험실의 난수: 시드, 층, 업데이트로 정해지는 Threefry-2x32</translation>
    </message>
    <message>
        <source>the language in which the command or the window speaks; else the system&apos;s or the chosen one</source>
        <translation>명령이나 창이 쓰는 언어. 지정하지 않으면 시스템의 언어나 선택한 언어입니다</translation>
    </message>
    <message>
        <source>the larger one in each row</source>
        <translation>각 행에서 큰 것</translation>
    </message>
    <message>
        <source>the largest entry of {gradient} is {value}, above {bound}</source>
        <translation>{gradient}에서 가장 큰 성분이 {value}(으)로 {bound}보다 큽니다</translation>
    </message>
    <message>
        <source>the last axis</source>
        <translation>마지막 축</translation>
    </message>
    <message>
        <source>the last rows</source>
        <translation>마지막 행들</translation>
    </message>
    <message>
        <source>the last step is kept with its η; PyTorch multiplies by η afterwards, which is the same while η stays</source>
        <translation>지난 이동을 η와 함께 간직함; PyTorch는 나중에 η를 곱하며 η가 그대로이면 같습니다</translation>
    </message>
    <message>
        <source>the last update (that of the run)</source>
        <translation>마지막 업데이트(실행의 마지막)</translation>
    </message>
    <message>
        <source>the layer {kind} (&apos;{name}&apos;)</source>
        <translation>층 {kind}(&apos;{name}&apos;)</translation>
    </message>
    <message>
        <source>the learning rate times the gradient</source>
        <translation>학습률 × 기울기</translation>
    </message>
    <message>
        <source>the learning rate η of this update, {schedule}</source>
        <translation>이 업데이트의 학습률 η, {schedule}</translation>
    </message>
    <message>
        <source>the loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>the loss of an output of several axes.</source>
        <translation>출력의 축이 여럿인 손실입니다.</translation>
    </message>
    <message>
        <source>the loss of this update is not a finite number, and neither is its gradient</source>
        <translation>이 업데이트의 손실과 기울기가 유한한 수가 아닙니다</translation>
    </message>
    <message>
        <source>the lowest and the highest rate</source>
        <translation>가장 낮은 학습률과 가장 높은 학습률</translation>
    </message>
    <message>
        <source>the matrices of --initial-weights have a row for each unit, as PyTorch keeps them, not for each input</source>
        <translation>--initial-weights의 행렬에서 행이 PyTorch처럼 입력이 아니라 유닛에 대응함</translation>
    </message>
    <message>
        <source>the mean of the training rows</source>
        <translation>훈련 행의 평균</translation>
    </message>
    <message>
        <source>the mean of {loss} over the {count} vectors of a row</source>
        <translation>한 행의 벡터 {count}개에 대한 {loss}의 평균</translation>
    </message>
    <message>
        <source>the mean of {tensor}</source>
        <translation>평균: {tensor}</translation>
    </message>
    <message>
        <source>the mean of {tensor} over {axes}</source>
        <translation>{axes}에 대한 평균: {tensor}</translation>
    </message>
    <message>
        <source>the mean over a row&apos;s outputs</source>
        <translation>한 행의 출력에 걸친 평균</translation>
    </message>
    <message>
        <source>the mean over the batch&apos;s N rows; a smaller last batch has its own N</source>
        <translation>배치의 N개 행에 걸친 평균; 더 작은 마지막 배치는 제 N을 씁니다</translation>
    </message>
    <message>
        <source>the median of the training rows</source>
        <translation>훈련 행의 중앙값</translation>
    </message>
    <message>
        <source>the model class {kind}</source>
        <translation>모델 클래스 {kind}</translation>
    </message>
    <message>
        <source>the most frequent of the training rows</source>
        <translation>훈련 행의 최빈값</translation>
    </message>
    <message>
        <source>the network alone: prepared numbers in, the last layer out</source>
        <translation>신경망만: 전처리된 수를 받아 마지막 층의 출력을 냅니다</translation>
    </message>
    <message>
        <source>the next update</source>
        <translation>다음 업데이트</translation>
    </message>
    <message>
        <source>the next whole number above</source>
        <translation>올림한 정수</translation>
    </message>
    <message>
        <source>the next whole number below</source>
        <translation>내림한 정수</translation>
    </message>
    <message>
        <source>the norm of {gradient} is {value}, above {bound}</source>
        <translation>{gradient}의 노름이 {value}(으)로 {bound}보다 큽니다</translation>
    </message>
    <message>
        <source>the numbers that are drawn</source>
        <translation>그려진 수들</translation>
    </message>
    <message>
        <source>the numbers, or the sum, for another program</source>
        <translation>다른 프로그램을 위한 수들 또는 합</translation>
    </message>
    <message>
        <source>the only training row</source>
        <translation>유일한 훈련 행</translation>
    </message>
    <message>
        <source>the operation {kind} (&apos;{name}&apos;)</source>
        <translation>연산 {kind}(&apos;{name}&apos;)</translation>
    </message>
    <message>
        <source>the option {option} = {value} of &apos;{name}&apos;</source>
        <translation>&apos;{name}&apos;의 옵션 {option} = {value}</translation>
    </message>
    <message>
        <source>the output ({activation}) gives {range}</source>
        <translation>출력({activation})의 범위는 {range}</translation>
    </message>
    <message>
        <source>the output {place} of &apos;{name}&apos;</source>
        <translation>&apos;{name}&apos;의 {place}번째 출력</translation>
    </message>
    <message>
        <source>the part of the rows that validates (0.2)</source>
        <translation>검증에 쓰는 행의 비율(0.2)</translation>
    </message>
    <message>
        <source>the positions, values and settings</source>
        <translation>위치, 함숫값, 설정</translation>
    </message>
    <message>
        <source>the project: its table and experiment</source>
        <translation>프로젝트: 표와 실험을 씁니다</translation>
    </message>
    <message>
        <source>the row</source>
        <translation>이 행</translation>
    </message>
    <message>
        <source>the row counts {counts:.6g} in the loss: {why}</source>
        <translation>이 행이 손실에 반영되는 정도: {counts:.6g}, {why}</translation>
    </message>
    <message>
        <source>the row is left out: {why} is missing</source>
        <translation>이 행은 제외됨: {why} 결측</translation>
    </message>
    <message>
        <source>the row is set aside by hand: it takes no part in preparation, training, validation and test</source>
        <translation>직접 제외한 행입니다. 전처리, 학습, 검증, 테스트에 쓰이지 않습니다</translation>
    </message>
    <message>
        <source>the row is set aside by the condition {condition}: it takes no part in preparation, training, validation and test</source>
        <translation>조건 {condition}에 따라 제외한 행입니다. 전처리, 학습, 검증, 테스트에 쓰이지 않습니다</translation>
    </message>
    <message>
        <source>the row needs {count} complete rows in order before its value</source>
        <translation>이 행의 값 앞에 빠짐없는 행이 {count}개 이어져 있어야 합니다</translation>
    </message>
    <message>
        <source>the row orders of the next epochs, drawn from the seed</source>
        <translation>시드로 뽑은 다음 에포크들의 행 순서</translation>
    </message>
    <message>
        <source>the row&apos;s number, from 1</source>
        <translation>행 번호, 1부터</translation>
    </message>
    <message>
        <source>the row, its goals and the nearest training row</source>
        <translation>행, 그 목표와 가장 가까운 훈련 행</translation>
    </message>
    <message>
        <source>the rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>the rows of the batch, prepared</source>
        <translation>배치의 행(전처리한 값)</translation>
    </message>
    <message>
        <source>the same incoming weights</source>
        <translation>들어오는 가중치가 같고</translation>
    </message>
    <message>
        <source>the schedule changes the learning rate</source>
        <translation>스케줄이 학습률을 바꿉니다</translation>
    </message>
    <message>
        <source>the second would overwrite the first</source>
        <translation>두 번째 파일이 첫 번째 파일을 덮어씁니다</translation>
    </message>
    <message>
        <source>the sheet of a workbook</source>
        <translation>통합 문서의 시트</translation>
    </message>
    <message>
        <source>the size without the sign</source>
        <translation>절댓값</translation>
    </message>
    <message>
        <source>the smaller one in each row</source>
        <translation>각 행에서 작은 것</translation>
    </message>
    <message>
        <source>the sparse constant &apos;{name}&apos;</source>
        <translation>희소 상수 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>the sum of {tensor} over {axes}</source>
        <translation>{axes}에 대한 합: {tensor}</translation>
    </message>
    <message>
        <source>the sum over a row&apos;s outputs</source>
        <translation>한 행의 출력에 걸친 합</translation>
    </message>
    <message>
        <source>the sum over the batch&apos;s rows</source>
        <translation>배치의 행에 걸친 합</translation>
    </message>
    <message>
        <source>the sum over the classes</source>
        <translation>클래스에 걸친 합</translation>
    </message>
    <message>
        <source>the table does not say how many rows it has</source>
        <translation>표에 행이 몇 개인지 나와 있지 않습니다</translation>
    </message>
    <message>
        <source>the table has rows but no columns</source>
        <translation>표에 행은 있는데 열이 없습니다</translation>
    </message>
    <message>
        <source>the table was changed in the lab after it was read</source>
        <translation>읽은 뒤에 프로그램에서 표를 바꾸었습니다</translation>
    </message>
    <message>
        <source>the targets</source>
        <translation>모든 목표</translation>
    </message>
    <message>
        <source>the tensor&apos;s numbers as worked out by hand: each is marked</source>
        <translation>손으로 계산한 텐서의 수: 하나하나 채점합니다</translation>
    </message>
    <message>
        <source>the textbook&apos;s of {optimizer}</source>
        <translation>{optimizer}의 교과서 수식</translation>
    </message>
    <message>
        <source>the trained weights: .npz, .csv, .json, .weights.h5, .keras; the model with its preparation, verified by running it: &apos;glassnet export --help&apos; lists the formats; or the project: .glassnet; may come again</source>
        <translation>학습된 가중치: .npz, .csv, .json, .weights.h5, .keras. 전처리를 갖춘 모델(실행하여 검증): 형식은 &apos;glassnet export --help&apos;에 있습니다. 프로젝트: .glassnet. 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>the types of the columns</source>
        <translation>열의 형식</translation>
    </message>
    <message>
        <source>the update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>the value falls from {before:.6g} to {after:.6g}</source>
        <translation>함숫값이 {before:.6g}에서 {after:.6g}(으)로 감소합니다</translation>
    </message>
    <message>
        <source>the value rises from {before:.6g} to {after:.6g}</source>
        <translation>함숫값이 {before:.6g}에서 {after:.6g}(으)로 증가합니다</translation>
    </message>
    <message>
        <source>the value so many rows after</source>
        <translation>지정한 수만큼 뒤에 있는 행의 값</translation>
    </message>
    <message>
        <source>the value so many rows before</source>
        <translation>지정한 수만큼 앞에 있는 행의 값</translation>
    </message>
    <message>
        <source>the value stays at {after:.6g}</source>
        <translation>함숫값은 {after:.6g} 그대로입니다</translation>
    </message>
    <message>
        <source>the values that are tried; else the usual ones</source>
        <translation>시도할 값. 없으면 기본값</translation>
    </message>
    <message>
        <source>the weights are those of epoch {epoch:,}</source>
        <translation>가중치는 에포크 {epoch:,}의 것입니다</translation>
    </message>
    <message>
        <source>the weights of the best epoch</source>
        <translation>가장 좋은 에포크의 가중치</translation>
    </message>
    <message>
        <source>the weights of the two engines differ by {value}, more than {bound}</source>
        <translation>두 엔진의 가중치 차이가 {value}(으)로 {bound}보다 큽니다</translation>
    </message>
    <message>
        <source>the {watched} has not fallen {times:,} times in a row</source>
        <translation>{watched}이(가) 잇달아 {times:,}번 줄지 않았습니다</translation>
    </message>
    <message numerus="yes">
        <source>the {watched} has not improved for {n:,} epochs</source>
        <translation>
            <numerusform>{watched}이(가) 에포크 {n:,}회 동안 개선되지 않았습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>the {watched} is {loss:g} or less</source>
        <translation>{watched}이(가) {loss:g} 이하입니다</translation>
    </message>
    <message>
        <source>them</source>
        <translation>이 특성들을</translation>
    </message>
    <message>
        <source>then {equation}</source>
        <translation>그다음 {equation}</translation>
    </message>
    <message>
        <source>there is no &apos;{file}&apos; in it</source>
        <translation>안에 &apos;{file}&apos; 파일이 없습니다</translation>
    </message>
    <message>
        <source>there is no fold {fold} of {folds}</source>
        <translation>폴드는 {folds}개이며 {fold}번 폴드는 없습니다</translation>
    </message>
    <message>
        <source>there is no such file. Check the name and the folder.</source>
        <translation>그런 파일이 없습니다. 이름과 폴더를 확인하십시오.</translation>
    </message>
    <message>
        <source>there is no such layer</source>
        <translation>그런 층 없음</translation>
    </message>
    <message>
        <source>there is no {what}</source>
        <translation>없는 이름입니다: {what}</translation>
    </message>
    <message>
        <source>there is nothing in it; it may be that it was cut off. Choose another copy of it.</source>
        <translation>비어 있습니다. 일부가 잘린 파일일 수 있습니다. 다른 사본을 선택하십시오.</translation>
    </message>
    <message>
        <source>there is {names}</source>
        <translation>쓸 수 있는 것: {names}</translation>
    </message>
    <message>
        <source>there is {what}</source>
        <translation>쓸 수 있는 것: {what}</translation>
    </message>
    <message>
        <source>they are cut or filled</source>
        <translation>자르거나 채웁니다</translation>
    </message>
    <message>
        <source>they are left out</source>
        <translation>제외합니다</translation>
    </message>
    <message>
        <source>those of {optimizer}</source>
        <translation>{optimizer}의 수식</translation>
    </message>
    <message>
        <source>time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>times</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>times such as {form}</source>
        <translation>{form} 같은 시각</translation>
    </message>
    <message>
        <source>train the network in this file on, with its weights: .keras and .h5 of Keras, .onnx, .safetensors and .glassnet of the lab</source>
        <translation>이 파일의 신경망을 그 가중치에서 이어 학습합니다: Keras의 .keras와 .h5, .onnx, 이 프로그램의 .safetensors와 .glassnet</translation>
    </message>
    <message>
        <source>train without a window; &apos;glassnet train --help&apos; tells how</source>
        <translation>창 없이 학습합니다. 방법은 &apos;glassnet train --help&apos;에 있습니다</translation>
    </message>
    <message>
        <source>training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>학습 행</translation>
    </message>
    <message>
        <source>true positive rate</source>
        <translation>참 양성률</translation>
    </message>
    <message>
        <source>two layers have one name</source>
        <translation>두 층의 이름이 같습니다</translation>
    </message>
    <message>
        <source>type</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>units</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>units of a hidden layer</source>
        <translation>은닉층의 유닛 수</translation>
    </message>
    <message>
        <source>units of {layer}</source>
        <translation>{layer}의 유닛</translation>
    </message>
    <message numerus="yes">
        <source>units {units} of {layer} are 0 for all rows of the batch</source>
        <translation>
            <numerusform>{layer}의 유닛 {units}이(가) 배치의 모든 행에서 0입니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>units {units} of {layer} were 0 for all rows of an epoch</source>
        <translation>
            <numerusform>{layer}의 유닛 {units}이(가) 한 에포크의 모든 행에서 0이었습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>unrecognized arguments: {names}</source>
        <translation>알 수 없는 인자: {names}</translation>
    </message>
    <message>
        <source>update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>update {update:,}</source>
        <translation>업데이트 {update:,}</translation>
    </message>
    <message>
        <source>update {update}, {tensor}{entry}</source>
        <translation>업데이트 {update}, {tensor}{entry}</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>uphill, carried by what the optimizer remembers of earlier gradients</source>
        <translation>오르막, 옵티마이저가 기억하는 이전 기울기에 따라</translation>
    </message>
    <message>
        <source>usage:</source>
        <translation>사용법:</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>validation {value:.4g}</source>
        <translation>검증 {value:.4g}</translation>
    </message>
    <message>
        <source>vary an experiment in one thing, train each variant with several seeds, and compare</source>
        <translation>실험을 한 가지씩 바꾸어 여러 시드로 학습하고 비교</translation>
    </message>
    <message>
        <source>version {major}.{minor} of the array form is not known</source>
        <translation>배열 형식의 버전 {major}.{minor}은(는) 지원하지 않습니다</translation>
    </message>
    <message>
        <source>walk down a formula without a window; &apos;glassnet walk --help&apos; tells how</source>
        <translation>창 없이 수식을 따라 내려갑니다. 사용법: &apos;glassnet walk --help&apos;</translation>
    </message>
    <message>
        <source>watches the validation loss, but no rows are kept for validation.</source>
        <translation>검증 손실을 기준으로 하는데 검증용 행이 없습니다.</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>weight decay moves the weights, too</source>
        <translation>가중치 감쇠도 가중치를 움직입니다</translation>
    </message>
    <message>
        <source>weighted rows in a loss of the whole batch.</source>
        <translation>배치 전체의 손실에서 행마다 가중치가 다릅니다.</translation>
    </message>
    <message>
        <source>what becomes of rows with another number of fields</source>
        <translation>필드 수가 다른 행의 처리</translation>
    </message>
    <message>
        <source>what columns are read as, e.g. zip=text: text, number, date or boolean</source>
        <translation>열의 형식, 예: zip=text. text, number, date, boolean 중 하나</translation>
    </message>
    <message>
        <source>what is drawn: {views}</source>
        <translation>그릴 것: {views}</translation>
    </message>
    <message>
        <source>what is in it would be overwritten</source>
        <translation>그 파일의 내용을 덮어씁니다</translation>
    </message>
    <message>
        <source>what is known of the model: data, preparation, training, scores, versions</source>
        <translation>모델에 관해 알려진 것: 데이터, 전처리, 훈련, 점수, 버전</translation>
    </message>
    <message>
        <source>what is left blank: {stages}; all of it by default</source>
        <translation>빈칸으로 둘 것: {stages}. 기본은 모두</translation>
    </message>
    <message>
        <source>what is to be learnt (needed for a CSV file); a name that holds a comma in quotes: &apos;&quot;height, cm&quot;&apos;</source>
        <translation>학습할 열(CSV 파일에 필요). 쉼표가 든 이름은 따옴표로 묶습니다: &apos;&quot;height, cm&quot;&apos;</translation>
    </message>
    <message>
        <source>what is varied</source>
        <translation>바꿀 것</translation>
    </message>
    <message>
        <source>what is wanted; may come again for others</source>
        <translation>원하는 것. 다른 목표를 위해 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>what it is learnt from; else all columns that are of use</source>
        <translation>학습에 쓸 특성 열. 지정하지 않으면 쓸 수 있는 모든 열</translation>
    </message>
    <message>
        <source>what stands around cells that hold a delimiter: &apos;&quot;&apos;, an apostrophe, or none</source>
        <translation>구분 문자가 든 셀을 묶는 기호: &apos;&quot;&apos;, 작은따옴표, 또는 none</translation>
    </message>
    <message>
        <source>what stands between columns: comma, semicolon, tab ({tab}), space, bar, colon, or a sign</source>
        <translation>열을 나누는 문자: comma, semicolon, tab ({tab}), space, bar, colon, 또는 다른 기호</translation>
    </message>
    <message>
        <source>what stands between thousands: comma, point, apostrophe, space, or none</source>
        <translation>천 단위 구분 기호: comma, point, apostrophe, space, 또는 none</translation>
    </message>
    <message>
        <source>what stands in OUT.csv: all columns of FILE and the predictions (all), or these alone</source>
        <translation>OUT.csv에 쓸 내용: FILE의 모든 열과 예측값(all), 또는 예측값만</translation>
    </message>
    <message>
        <source>what the comparison gave</source>
        <translation>비교 결과</translation>
    </message>
    <message>
        <source>what the graph is of; a lesson by its id or number</source>
        <translation>그래프로 나타낼 것. 수업은 id나 번호로 적습니다</translation>
    </message>
    <message>
        <source>what the trained network says of each row</source>
        <translation>학습된 신경망이 각 행에 대해 내는 예측</translation>
    </message>
    <message>
        <source>what these rows should give, prepared</source>
        <translation>이 행들의 목표(전처리한 값)</translation>
    </message>
    <message>
        <source>what was written does not run: {said}</source>
        <translation>쓴 파일이 실행되지 않습니다: {said}</translation>
    </message>
    <message>
        <source>what was written, and how far each is from the network</source>
        <translation>쓴 파일과, 각 파일이 신경망과 얼마나 다른지</translation>
    </message>
    <message>
        <source>where a list of all numbers is written</source>
        <translation>모든 값의 목록을 저장할 파일</translation>
    </message>
    <message>
        <source>where all findings and sizes are written</source>
        <translation>발견 사항과 크기를 모두 쓸 곳</translation>
    </message>
    <message>
        <source>where every row is written, in its order</source>
        <translation>모든 행을 순서대로 쓸 파일</translation>
    </message>
    <message>
        <source>where it is saved</source>
        <translation>저장할 파일</translation>
    </message>
    <message>
        <source>where it is written; printed where left out</source>
        <translation>저장할 파일. 지정하지 않으면 화면에 출력합니다</translation>
    </message>
    <message>
        <source>where plain gradient descent would stay</source>
        <translation>일반 경사 하강법이라면 그대로</translation>
    </message>
    <message>
        <source>where the answer key is written</source>
        <translation>정답지를 저장할 파일</translation>
    </message>
    <message>
        <source>where the gradient is taken</source>
        <translation>기울기를 구하는 곳</translation>
    </message>
    <message>
        <source>where the picture is written</source>
        <translation>그림을 쓸 파일</translation>
    </message>
    <message>
        <source>where the picture is written; .tex, a network in TikZ for LaTeX</source>
        <translation>그림을 쓸 파일. .tex이면 LaTeX용 TikZ 신경망 그림</translation>
    </message>
    <message>
        <source>where the walk begins: a number for each variable</source>
        <translation>출발점: 변수마다 숫자 하나</translation>
    </message>
    <message>
        <source>where the worksheet is written</source>
        <translation>학습지를 저장할 파일</translation>
    </message>
    <message>
        <source>whether a line of units or types stands below it</source>
        <translation>그 아래에 단위나 형식을 적은 줄이 있는지</translation>
    </message>
    <message>
        <source>whether any one of several rules is enough, or all</source>
        <translation>규칙이 하나라도 충족되면 되는지, 모두 충족되어야 하는지</translation>
    </message>
    <message>
        <source>whether names and cells are taken as they stand: names neither joined nor without marks, 12 kg no number</source>
        <translation>이름과 셀을 있는 그대로 쓸지: 이름을 잇거나 표시를 빼지 않고, 12 kg은 숫자가 아님</translation>
    </message>
    <message>
        <source>whether the first line names the columns</source>
        <translation>첫 줄이 열 이름인지</translation>
    </message>
    <message>
        <source>which engine computes; both by default</source>
        <translation>계산할 엔진. 기본은 둘 다</translation>
    </message>
    <message>
        <source>which engine computes; numpy by default</source>
        <translation>계산할 엔진. 기본은 numpy</translation>
    </message>
    <message>
        <source>which engine trains up to --update; numpy by default</source>
        <translation>--update까지 학습할 엔진. 기본은 numpy</translation>
    </message>
    <message>
        <source>which engine trains up to an update; numpy by default</source>
        <translation>업데이트까지 학습할 엔진, 기본값 numpy</translation>
    </message>
    <message>
        <source>which rows of the project&apos;s table</source>
        <translation>프로젝트 표의 어느 행인지</translation>
    </message>
    <message>
        <source>which rows: &apos;head rows=1000&apos;, &apos;random share=0.1 seed=0&apos;, &apos;every step=10&apos;</source>
        <translation>읽을 행: &apos;head rows=1000&apos;, &apos;random share=0.1 seed=0&apos;, &apos;every step=10&apos;</translation>
    </message>
    <message>
        <source>which update of a project or a lesson, counted from 1 (1)</source>
        <translation>프로젝트나 수업의 몇 번째 업데이트인지, 1부터 셉니다 (1)</translation>
    </message>
    <message>
        <source>which update, counted from 1 (1)</source>
        <translation>1부터 센 업데이트 번호 (1)</translation>
    </message>
    <message>
        <source>which update, counted from 1; without it, the trained weights of the project, else the first update</source>
        <translation>1부터 센 업데이트 번호. 없으면 프로젝트의 학습된 가중치, 그것도 없으면 첫 업데이트</translation>
    </message>
    <message>
        <source>whole groups of &apos;{group}&apos;</source>
        <translation>&apos;{group}&apos; 그룹 단위로</translation>
    </message>
    <message>
        <source>whole numbers from {least} on</source>
        <translation>{least} 이상의 정수</translation>
    </message>
    <message>
        <source>whom CSV files are written for. Spreadsheets get a byte order mark, and an apostrophe before texts that they would run as formulas (numbers stay as they are); programs get neither, and lines that end with LF</source>
        <translation>CSV 파일의 용도. 스프레드시트용에는 바이트 순서 표시(BOM)를 넣고, 수식으로 실행될 수 있는 텍스트 앞에 작은따옴표를 붙입니다(숫자는 그대로). 프로그램용에는 둘 다 넣지 않고 줄을 LF로 끝냅니다</translation>
    </message>
    <message>
        <source>whom OUT.csv is written for</source>
        <translation>OUT.csv를 쓸 대상</translation>
    </message>
    <message>
        <source>whose loss it is (training)</source>
        <translation>손실을 계산할 부분(training)</translation>
    </message>
    <message>
        <source>window {row}, step {step}</source>
        <translation>윈도 {row}, 단계 {step}</translation>
    </message>
    <message numerus="yes">
        <source>windows of {shape}, target {n:,} rows later</source>
        <translation>
            <numerusform>{shape} 윈도, 목표는 {n:,}행 뒤</numerusform>
        </translation>
    </message>
    <message>
        <source>windows stand group after group, in each in the table&apos;s order</source>
        <translation>윈도는 그룹별로 놓이고, 그룹 안에서는 표의 순서를 따릅니다</translation>
    </message>
    <message>
        <source>with a blank before it</source>
        <translation>앞에 빈칸</translation>
    </message>
    <message>
        <source>with a blank behind it</source>
        <translation>뒤에 빈칸</translation>
    </message>
    <message>
        <source>with a character that shows as nothing</source>
        <translation>보이지 않는 문자가 있음</translation>
    </message>
    <message>
        <source>with all arrays in one g</source>
        <translation>모든 배열을 g 하나로</translation>
    </message>
    <message>
        <source>with other blanks</source>
        <translation>다른 빈칸</translation>
    </message>
    <message>
        <source>within one standard error of it: {candidate}</source>
        <translation>표준오차 1배 안에 드는 첫 후보: {candidate}</translation>
    </message>
    <message>
        <source>without a target, predicted only</source>
        <translation>목표가 없어 예측만 함</translation>
    </message>
    <message>
        <source>without activation</source>
        <translation>활성화 함수 없음</translation>
    </message>
    <message>
        <source>would take about {memory:,.0f} MB of memory to read as JSON, and {most:,.0f} MB are the most that it may take. Save it as CSV, which is read part by part.</source>
        <translation>파일을 JSON으로 읽으려면 메모리가 약 {memory:,.0f} MB 필요한데 {most:,.0f} MB까지만 쓸 수 있습니다. 나누어 읽을 수 있는 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>write a trained network as files of other programs</source>
        <translation>학습된 신경망을 다른 프로그램의 파일로 씁니다</translation>
    </message>
    <message>
        <source>write an experiment as a program that stands alone</source>
        <translation>실험을 독립된 프로그램으로 작성합니다</translation>
    </message>
    <message>
        <source>write an update of a lesson or project as a page with blanks, and its answer key</source>
        <translation>수업이나 프로젝트의 업데이트로 빈칸이 있는 학습지와 정답지를 만듭니다</translation>
    </message>
    <message>
        <source>write it with a point: {number}</source>
        <translation>소수점을 점으로 쓰십시오: {number}</translation>
    </message>
    <message>
        <source>write the best network that was trained</source>
        <translation>학습한 신경망 가운데 가장 좋은 것을 저장</translation>
    </message>
    <message>
        <source>write the curves of 50 training rows and their mean (partial dependence) into the report, too</source>
        <translation>훈련 행 50개의 곡선과 그 평균(부분 의존)도 보고서에 씁니다</translation>
    </message>
    <message>
        <source>writes a variable</source>
        <translation>변수에 씁니다</translation>
    </message>
    <message>
        <source>written &apos;{written}&apos; → &apos;{counted}&apos;, which looks alike and is the most frequent</source>
        <translation>파일의 표기 &apos;{written}&apos; → &apos;{counted}&apos;, 비슷해 보이는 것 중 가장 흔한 표기</translation>
    </message>
    <message>
        <source>xz-compressed</source>
        <translation>xz 압축 파일</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>yes and no ({form})</source>
        <translation>예와 아니요({form})</translation>
    </message>
    <message>
        <source>yes or no:</source>
        <translation>예/아니요:</translation>
    </message>
    <message>
        <source>zstd-compressed</source>
        <translation>zstd 압축 파일</translation>
    </message>
    <message>
        <source>{array} is {shape}: its entries are [{first}] to [{last}], and [{index}] is none of them.</source>
        <translation>{array}의 크기는 {shape}입니다. 성분은 [{first}]부터 [{last}]까지이며 [{index}]은(는) 그중에 없습니다.</translation>
    </message>
    <message>
        <source>{called}: row {place:,} of {own:,} of this group</source>
        <translation>{called}: 이 그룹의 행 {own:,}개 중 {place:,}번째</translation>
    </message>
    <message>
        <source>{changed} tensors change, {same} stay the same, bit for bit.</source>
        <translation>텐서 {changed}개가 달라지고 {same}개는 비트까지 그대로입니다.</translation>
    </message>
    <message>
        <source>{codec} text</source>
        <translation>{codec} 텍스트</translation>
    </message>
    <message>
        <source>{codec} text, as its first bytes say</source>
        <translation>첫 바이트로 판단한 {codec} 텍스트</translation>
    </message>
    <message>
        <source>{column} needs {others}</source>
        <translation>{column} → {others}</translation>
    </message>
    <message>
        <source>{count:,} for {part}</source>
        <translation>{part} {count:,}행</translation>
    </message>
    <message>
        <source>{count:,} more</source>
        <translation>외 {count:,}개</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows were not predicted; the column &apos;{column}&apos; says why: {reasons}</source>
        <translation>
            <numerusform>{count:,}개 행은 예측하지 못했습니다. &apos;{column}&apos; 열에 이유가 있습니다: {reasons}</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} cannot be divided into {folds} folds.</source>
        <translation>{count}은(는) 폴드 {folds}개로 나눌 수 없습니다.</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>클래스 {count}개</translation>
    </message>
    <message>
        <source>{count} layers are called &apos;{name}&apos;.</source>
        <translation>이름이 &apos;{name}&apos;인 층이 {count}개 있습니다.</translation>
    </message>
    <message>
        <source>{done} of {planned}: {candidate}, seed {seed}: {said}</source>
        <translation>{done}/{planned}: {candidate}, 시드 {seed}: {said}</translation>
    </message>
    <message>
        <source>{encoding} as {form}</source>
        <translation>{encoding}({form})</translation>
    </message>
    <message>
        <source>{epochs:,} of {all:,}, {updates:,} updates</source>
        <translation>{all:,} 중 {epochs:,}, 갱신 {updates:,}번</translation>
    </message>
    <message>
        <source>{examined}: nothing found</source>
        <translation>{examined}: 발견 사항 없음</translation>
    </message>
    <message numerus="yes">
        <source>{examined}: {n} findings</source>
        <translation>
            <numerusform>{examined}: 발견 사항 {n}개</numerusform>
        </translation>
    </message>
    <message>
        <source>{factor:.3g} times as far as plain gradient descent</source>
        <translation>일반 경사 하강법의 {factor:.3g}배 거리</translation>
    </message>
    <message>
        <source>{field} cannot be {value}: {fault}.</source>
        <translation>{field}은(는) {value}일 수 없습니다: {fault}.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}). Check the disk, or copy the file first.</source>
        <translation>{file} 파일을 읽을 수 없습니다({reason}). 디스크를 확인하거나 먼저 복사하십시오.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}). Check the file, or choose another delimiter.</source>
        <translation>{file} 파일을 읽을 수 없습니다({reason}). 파일을 확인하거나 다른 구분 문자를 선택하십시오.</translation>
    </message>
    <message>
        <source>{file} cannot be read as Parquet ({reason}). Copy it again, or save it as CSV.</source>
        <translation>{file} 파일을 Parquet으로 읽을 수 없습니다({reason}). 다시 복사하거나 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>{file} cannot be read as sparse rows ({reason}). Check the row, or save it as CSV.</source>
        <translation>{file} 파일을 희소한 행으로 읽을 수 없습니다({reason}). 그 행을 확인하거나 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {error}</source>
        <translation>{file} 파일을 읽을 수 없습니다: {error}</translation>
    </message>
    <message>
        <source>{file} changed while it was read. Open it again.</source>
        <translation>읽는 동안 {file} 파일이 바뀌었습니다. 다시 여십시오.</translation>
    </message>
    <message>
        <source>{file} does not fit in memory. Close other programs, or open a part of it.</source>
        <translation>{file} 파일이 메모리에 들어가지 않습니다. 다른 프로그램을 닫거나 일부만 여십시오.</translation>
    </message>
    <message>
        <source>{file} has a header but no rows. Add rows, or say that it has no header.</source>
        <translation>{file} 파일에 머리글은 있는데 행이 없습니다. 행을 추가하거나 &apos;머리글 없음&apos;으로 여십시오.</translation>
    </message>
    <message>
        <source>{file} has a sheet that cannot be read ({error}).</source>
        <translation>{file}에 읽을 수 없는 시트가 있습니다({error}).</translation>
    </message>
    <message>
        <source>{file} has no @attribute or no @data line. Check the file.</source>
        <translation>{file} 파일에 @attribute나 @data 줄이 없습니다. 파일을 확인하십시오.</translation>
    </message>
    <message>
        <source>{file} has no arrays &apos;{sheet}&apos;. Choose one of: {names}.</source>
        <translation>{file} 파일에 &apos;{sheet}&apos; 배열이 없습니다. 다음 중에서 선택하십시오: {names}.</translation>
    </message>
    <message>
        <source>{file} has no cells{more}. Choose another one.</source>
        <translation>{file} 파일에 셀이 없습니다{more}. 다른 것을 선택하십시오.</translation>
    </message>
    <message>
        <source>{file} has no line after the first {skip_lines}. Leave out fewer lines.</source>
        <translation>{file} 파일에는 처음 {skip_lines}줄 뒤에 줄이 없습니다. 더 적게 건너뛰십시오.</translation>
    </message>
    <message>
        <source>{file} has no rows. Choose a file with at least one.</source>
        <translation>{file} 파일에 행이 없습니다. 행이 하나라도 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{file} has no sheet &apos;{sheet}&apos;. Choose one of: {names}.</source>
        <translation>{file} 파일에 &apos;{sheet}&apos; 시트가 없습니다. 다음 중에서 선택하십시오: {names}.</translation>
    </message>
    <message>
        <source>{file} holds a sparse matrix of SciPy. Save its toarray() with numpy.save.</source>
        <translation>{file} 파일에는 SciPy의 희소 행렬이 있습니다. toarray()를 numpy.save로 저장하십시오.</translation>
    </message>
    <message>
        <source>{file} holds no array with rows. Choose a file with a table.</source>
        <translation>{file} 파일에 행이 있는 배열이 없습니다. 표가 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{file} is UTF-8, but line {line:,} cannot be decoded. Mend it, or choose an encoding.</source>
        <translation>{file} 파일은 UTF-8인데 {line:,}번째 줄을 해독할 수 없습니다. 고치거나 인코딩을 선택하십시오.</translation>
    </message>
    <message>
        <source>{file} is a Parquet file, for which a reader is wanting here. Install pyarrow, or save it as CSV.</source>
        <translation>{file} 파일은 Parquet인데 이 컴퓨터에는 Parquet을 읽는 라이브러리가 없습니다. pyarrow를 설치하거나 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>{file} is a packed Parquet file. Unpack it first.</source>
        <translation>{file} 파일은 압축된 Parquet 파일입니다. 먼저 압축을 푸십시오.</translation>
    </message>
    <message>
        <source>{file} is a zip archive of {count} files. Unpack it, and open the one you want.</source>
        <translation>{file} 파일은 파일 {count}개가 든 zip 압축 파일입니다. 압축을 풀어서 원하는 파일을 여십시오.</translation>
    </message>
    <message>
        <source>{file} is a zip archive that was cut off or damaged. Copy it again.</source>
        <translation>{file} 파일은 일부가 잘렸거나 손상된 zip 압축 파일입니다. 다시 복사하십시오.</translation>
    </message>
    <message>
        <source>{file} is cut off: {left:,} bytes are wanting at its end. Copy or download it again.</source>
        <translation>{file} 파일의 일부가 잘렸습니다. 끝에 {left:,}바이트가 모자랍니다. 다시 복사하거나 내려받으십시오.</translation>
    </message>
    <message>
        <source>{file} is damaged or was cut off ({error}). Copy or download it again.</source>
        <translation>{file} 파일이 손상되었거나 일부가 잘렸습니다({error}). 다시 복사하거나 내려받으십시오.</translation>
    </message>
    <message>
        <source>{file} is empty. Choose a file with a header and at least one row.</source>
        <translation>{file} 파일이 비어 있습니다. 머리글과 행이 하나라도 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{file} is locked with a password. Save a copy without one.</source>
        <translation>{file} 파일이 암호로 잠겨 있습니다. 암호 없는 사본을 저장하십시오.</translation>
    </message>
    <message>
        <source>{file} is locked with a password. Unpack it first.</source>
        <translation>{file} 파일이 암호로 잠겨 있습니다. 먼저 압축을 푸십시오.</translation>
    </message>
    <message>
        <source>{file} is no workbook that can be read ({error}). Save it again as .xlsx.</source>
        <translation>{file} 파일은 읽을 수 있는 통합 문서가 아닙니다({error}). .xlsx로 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>{file} is not plain text; it may be UTF-16. Choose utf-16, or save it as UTF-8.</source>
        <translation>{file} 파일은 일반 텍스트가 아닙니다. UTF-16일 수 있습니다. utf-16을 선택하거나 UTF-8로 저장하십시오.</translation>
    </message>
    <message>
        <source>{file} is not {expected}: line {line} cannot be decoded. Choose its encoding, or save it as UTF-8.</source>
        <translation>{file} 파일은 {expected}이(가) 아닙니다. {line}번째 줄을 해독할 수 없습니다. 인코딩을 선택하거나 UTF-8로 저장하십시오.</translation>
    </message>
    <message>
        <source>{file} is packed with {packing}, which its name does not say; it was unpacked.</source>
        <translation>{file} 파일은 이름과 달리 {packing} 방식으로 압축되어 있어 압축을 풀었습니다.</translation>
    </message>
    <message>
        <source>{file} is {kind}, not a CSV file. {remedy}.</source>
        <translation>{file} 파일은 CSV 파일이 아니라 {kind}입니다. {remedy}.</translation>
    </message>
    <message>
        <source>{file} is {what} of more than {most:,} MB, which is read as a whole. Save it as CSV.</source>
        <translation>{file} 파일은 {most:,} MB보다 큰 {what}인데 통째로 읽어야 합니다. CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>{file} may not be read. Ask its owner for permission, or copy it first.</source>
        <translation>{file} 파일을 읽을 권한이 없습니다. 소유자에게 권한을 요청하거나 먼저 복사하십시오.</translation>
    </message>
    <message>
        <source>{file} was not verified: {problem}</source>
        <translation>{file} 파일을 검증하지 못했습니다: {problem}</translation>
    </message>
    <message>
        <source>{file} was run on {rows:,} rows: the largest difference to the network&apos;s answers is {difference:.1e}</source>
        <translation>{file} 파일을 {rows:,}개 행으로 실행했습니다. 신경망의 답과 가장 큰 차이는 {difference:.1e}입니다</translation>
    </message>
    <message>
        <source>{first} Close other programs, or take fewer rows, columns or units, or smaller batches.</source>
        <translation>{first} 다른 프로그램을 닫거나, 행, 열, 유닛을 줄이거나, 배치를 작게 하십시오.</translation>
    </message>
    <message>
        <source>{format} cannot hold the column &apos;{column}&apos;: {why}. {instead}</source>
        <translation>{format} 형식에는 열 &apos;{column}&apos;을(를) 담을 수 없습니다: {why}. {instead}</translation>
    </message>
    <message>
        <source>{format} cannot hold windows over rows: it sees one row at a time. {instead}</source>
        <translation>{format} 형식에는 행의 창을 담을 수 없습니다. 한 번에 한 행만 봅니다. {instead}</translation>
    </message>
    <message>
        <source>{formula} = {limit:.4g}, and the learning rate is {rate:g}. It is only a hint: {doubts}.</source>
        <translation>{formula} = {limit:.4g}이고 학습률은 {rate:g}입니다. 이는 참고일 뿐입니다: {doubts}.</translation>
    </message>
    <message>
        <source>{formula} = {limit:.4g}: the learning rate {rate:g} is below it, and gradient descent is stable here.</source>
        <translation>{formula} = {limit:.4g}: 학습률 {rate:g}은(는) 그보다 작으므로 경사 하강법이 여기에서 안정적입니다.</translation>
    </message>
    <message>
        <source>{formula} = {limit:.4g}: the learning rate {rate:g} is not below it, and steps along the sharpest direction grow.</source>
        <translation>{formula} = {limit:.4g}: 학습률 {rate:g}은(는) 그보다 작지 않으므로 가장 가파른 방향의 걸음이 커집니다.</translation>
    </message>
    <message>
        <source>{form} cannot express this: {why}</source>
        <translation>{form} 형식으로는 나타낼 수 없습니다: {why}</translation>
    </message>
    <message>
        <source>{given} says how a table is read, and &apos;{file}&apos; is a project, whose table was read when it was made. Leave {given} out.</source>
        <translation>{given} 옵션은 표를 읽는 방법을 정하는데 &apos;{file}&apos; 파일은 프로젝트이고 그 표는 프로젝트를 만들 때 이미 읽었습니다. {given} 옵션을 빼십시오.</translation>
    </message>
    <message>
        <source>{have}, the features have {entries:,}.</source>
        <translation>{have}. 특성의 값은 {entries:,}개입니다.</translation>
    </message>
    <message>
        <source>{high:.4g} or less</source>
        <translation>{high:.4g} 이하</translation>
    </message>
    <message>
        <source>{items} and {last}</source>
        <translation>{items}, {last}</translation>
    </message>
    <message>
        <source>{items} or {last}</source>
        <translation>{items} 또는 {last}</translation>
    </message>
    <message>
        <source>{kind}, c = {limit:g}</source>
        <translation>{kind}, c = {limit:g}</translation>
    </message>
    <message>
        <source>{left_out:,} of {rows:,} rows are left out for their missing cells, by column: {named}{more}.</source>
        <translation>결측 셀 때문에 행 {rows:,}개 중 {left_out:,}개를 제외합니다. 열별 결측 셀 수: {named}{more}.</translation>
    </message>
    <message>
        <source>{lesson}: all {count} numbers are right</source>
        <translation>{lesson}: 값 {count}개가 모두 맞습니다</translation>
    </message>
    <message>
        <source>{lesson}: {wrong} of {count} numbers are wrong</source>
        <translation>{lesson}: 값 {count}개 중 {wrong}개가 틀립니다</translation>
    </message>
    <message>
        <source>{loss} needs &apos;{recipe}&apos; one-hot, not as class index.</source>
        <translation>{loss}에는 &apos;{recipe}&apos; 열을 클래스 번호가 아니라 원-핫으로 인코딩해야 합니다.</translation>
    </message>
    <message>
        <source>{loss} needs 2 classes; &apos;{recipe}&apos; has {count}.</source>
        <translation>{loss}에는 클래스가 2개 필요한데 &apos;{recipe}&apos; 열에는 {count}개가 있습니다.</translation>
    </message>
    <message>
        <source>{loss} needs counts, 0 or more</source>
        <translation>{loss}에는 0 이상의 횟수 값이 필요합니다</translation>
    </message>
    <message>
        <source>{loss} needs counts, 0 or more; &apos;{column}&apos; goes down to {low:g}.</source>
        <translation>{loss}에는 0 이상의 횟수 값이 필요한데 &apos;{column}&apos; 열에는 {low:g}까지 작은 수가 있습니다.</translation>
    </message>
    <message>
        <source>{loss} needs one target entry per class; &apos;{target}&apos; is one number.</source>
        <translation>{loss}에는 클래스마다 목표 항목이 하나씩 필요한데 &apos;{target}&apos; 열은 수 하나입니다.</translation>
    </message>
    <message>
        <source>{loss} needs targets 0 and 1, or −1 and 1</source>
        <translation>{loss}에는 0과 1, 또는 −1과 1인 목표가 필요합니다</translation>
    </message>
    <message>
        <source>{loss} needs targets 0 and 1, or −1 and 1; &apos;{column}&apos; has others.</source>
        <translation>{loss}에는 0과 1, 또는 −1과 1인 목표가 필요한데 &apos;{column}&apos; 열에는 다른 값이 있습니다.</translation>
    </message>
    <message>
        <source>{loss} needs targets between 0 and 1</source>
        <translation>{loss}에는 0과 1 사이의 목표가 필요합니다</translation>
    </message>
    <message>
        <source>{loss} needs targets between 0 and 1; &apos;{column}&apos; goes from {low:g} to {high:g}.</source>
        <translation>{loss}에는 0과 1 사이의 목표가 필요합니다. &apos;{column}&apos; 열은 {low:g}부터 {high:g}까지입니다.</translation>
    </message>
    <message>
        <source>{loss} needs targets that add up to 1 in each row; in row {row} they add up to {sum:g}.</source>
        <translation>{loss}에는 행마다 합이 1인 목표가 필요한데 {row}행의 합은 {sum:g}입니다.</translation>
    </message>
    <message>
        <source>{loss} takes 0 and 1, or −1 and 1, not both; &apos;{column}&apos; has −1 and another target has 0.</source>
        <translation>{loss}에는 0과 1 또는 −1과 1을 써야 하며 섞어 쓸 수 없습니다. &apos;{column}&apos; 열에는 −1이, 다른 목표에는 0이 있습니다.</translation>
    </message>
    <message>
        <source>{loss} wants outputs below 0 for one of the classes, but &apos;{output}&apos; ({have}) gives none.</source>
        <translation>{loss}에는 한 클래스에서 0보다 작은 출력이 필요한데 &apos;{output}&apos; 층({have})은 그런 값을 내지 않습니다.</translation>
    </message>
    <message>
        <source>{loss}{source} needs {what} output, but &apos;{output}&apos; is {have}.</source>
        <translation>{loss}{source}에는 {what} 출력이 필요한데 &apos;{output}&apos; 층은 {have}입니다.</translation>
    </message>
    <message>
        <source>{low:.4g} or more</source>
        <translation>{low:.4g} 이상</translation>
    </message>
    <message>
        <source>{low:.4g} to {high:.4g}</source>
        <translation>{low:.4g}~{high:.4g}</translation>
    </message>
    <message>
        <source>{measure} by {axis}</source>
        <translation>{axis}별 {measure}</translation>
    </message>
    <message>
        <source>{measure} of {output}</source>
        <translation>{output}의 {measure}</translation>
    </message>
    <message>
        <source>{measure}: {mean:.6g} ± {deviation:.6g} over {count} folds</source>
        <translation>{measure}: 폴드 {count}개에서 {mean:.6g} ± {deviation:.6g}</translation>
    </message>
    <message>
        <source>{message} of {length} and its target, {reach} rows in all.</source>
        <translation>{message}: 길이 {length}인 윈도와 그 목표에는 행이 모두 {reach}개 필요합니다.</translation>
    </message>
    <message>
        <source>{moment!c} changes no kernel by more than {ratio:.2g} times its size, where about 0.001 is usual, though the gradients have not fallen since the first update. The learning rate {rate:g} is too small.</source>
        <translation>{moment}이(가) 바꾸는 커널은 크기의 {ratio:.2g}배를 넘지 않습니다. 0.001배쯤이 보통이며, 기울기는 첫 업데이트부터 줄지 않았습니다. 학습률 {rate:g}이(가) 너무 작습니다.</translation>
    </message>
    <message>
        <source>{moment!c} leaves the finite numbers: {tensor} is the first tensor that is infinite or not a number, with the learning rate {rate:g}.</source>
        <translation>{moment}에서 유한한 수를 벗어납니다. 학습률 {rate:g}에서 무한대이거나 수가 아닌 첫 텐서는 {tensor}입니다.</translation>
    </message>
    <message>
        <source>{moment!c} overshoots: it changes the kernel of &apos;{layer}&apos; by {ratio:.2g} times its size, where about 0.001 is usual, and by the gradient it would lower the loss by {lowered:.2g}, {times:.2g} times what there is. The learning rate {rate:g} is too large.</source>
        <translation>{moment}이(가) 지나칩니다. &apos;{layer}&apos;의 커널을 크기의 {ratio:.2g}배 바꾸는데 0.001배쯤이 보통이고, 기울기로 보면 손실을 {lowered:.2g}만큼, 곧 지금 손실의 {times:.2g}배를 낮출 셈입니다. 학습률 {rate:g}이(가) 너무 큽니다.</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} are not</source>
        <translation>
            <numerusform>{n:,}개는 아닙니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cells are missing, in {columns}.</source>
        <translation>
            <numerusform>결측 셀 {n:,}개, 열: {columns}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cells are none, so it is taken as texts</source>
        <translation>
            <numerusform>셀 {n:,}개가 그렇지 않아 텍스트로 둡니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cells are numbers</source>
        <translation>
            <numerusform>숫자인 셀 {n:,}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cells go on behind their closing quotes: the quotes around the first part were left out. A quote within a cell is written twice.</source>
        <translation>
            <numerusform>닫는 따옴표 뒤에 내용이 이어지는 셀이 {n:,}개 있어 앞부분의 따옴표를 뺐습니다. 셀 안의 따옴표는 두 번 써야 합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cells hold an error of the spreadsheet, such as {error}, and no value.</source>
        <translation>
            <numerusform>셀 {n:,}개에 값 대신 {error} 같은 스프레드시트 오류가 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cells of &apos;{name}&apos; are not among the {word}, such as &apos;{cell}&apos;.</source>
        <translation>
            <numerusform>&apos;{name}&apos; 열의 셀 {n:,}개가 {word}이(가) 아닙니다. 예: &apos;{cell}&apos;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cells of &apos;{name}&apos; have a sign that was left out: &apos;{cell}&apos; was read as {value}.</source>
        <translation>
            <numerusform>&apos;{name}&apos; 열의 셀 {n:,}개에서 기호를 뺐습니다: &apos;{cell}&apos; → {value}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cells of &apos;{name}&apos; have marks between thousands</source>
        <translation>
            <numerusform>&apos;{name}&apos; 열의 셀 {n:,}개에 천 단위 구분 기호가 있습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cells of &apos;{name}&apos; have signs that only look like those of numbers</source>
        <translation>
            <numerusform>&apos;{name}&apos; 열의 셀 {n:,}개에 숫자의 부호와 비슷하게 생긴 다른 문자가 있습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} classes</source>
        <translation>
            <numerusform>클래스 {n:,}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} control characters stand in the cells and were kept.</source>
        <translation>
            <numerusform>셀에 제어 문자가 {n:,}개 있어 그대로 두었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} epochs are done</source>
        <translation>
            <numerusform>에포크 {n:,}회를 마쳤습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} features → {inputs}</source>
        <translation>
            <numerusform>특성 {n:,}개 → {inputs}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} formulas were never computed, such as {formula}. Open the workbook in a spreadsheet program, save it there, and open it here again.</source>
        <translation>
            <numerusform>{formula} 등 수식 {n:,}개가 계산된 적이 없습니다. 통합 문서를 스프레드시트 프로그램에서 열어 저장한 뒤 여기서 다시 여십시오.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} inputs</source>
        <translation>
            <numerusform>입력 {n:,}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} lines that begin with &apos;{sign}&apos; were left out.</source>
        <translation>
            <numerusform>&apos;{sign}&apos; 기호로 시작하는 {n:,}줄을 제외했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} more columns are missing, from &apos;{other}&apos; on.</source>
        <translation>
            <numerusform>&apos;{other}&apos;부터 열 {n:,}개가 더 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} more columns have such problems, from &apos;{other}&apos; on.</source>
        <translation>
            <numerusform>&apos;{other}&apos;부터 열 {n:,}개에 그런 문제가 더 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} more columns have texts that look alike but count as different, from &apos;{other}&apos; on.</source>
        <translation>
            <numerusform>&apos;{other}&apos;부터 열 {n:,}개에 비슷해 보이지만 서로 다른 값으로 처리되는 텍스트가 더 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n:,} of {of:,} rows</source>
        <translation>{of:,}개 중 {n:,}개 행</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} outputs</source>
        <translation>
            <numerusform>출력 {n:,}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} parameters</source>
        <translation>
            <numerusform>매개변수 {n:,}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} rows</source>
        <translation>
            <numerusform>행 {n:,}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} rows are left out: a true value is not known.</source>
        <translation>
            <numerusform>{n:,}개 행은 제외했습니다. 실제 값을 모르기 때문입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} rows are left out: no true value, or no finite prediction.</source>
        <translation>
            <numerusform>{n:,}행은 제외했습니다: 실제 값이 없거나 예측이 유한한 수가 아닙니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} rows have a category that its attribute does not declare: &apos;{strange}&apos;.</source>
        <translation>
            <numerusform>속성에 없는 범주가 있는 행이 {n:,}개 있습니다: &apos;{strange}&apos;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} rows have another number of fields than {width:,}: {what}.</source>
        <translation>
            <numerusform>필드 수가 {width:,}개가 아닌 행이 {n:,}개 있습니다: {what}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} rows set aside</source>
        <translation>
            <numerusform>행 {n:,}개 제외</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} rows that are set aside are predicted, too, behind the others.</source>
        <translation>
            <numerusform>제외한 행 {n:,}개의 예측도 뒤에 덧붙였습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} rows with missing cells left out</source>
        <translation>
            <numerusform>결측 셀이 있는 행 {n:,}개 제외</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} rows without a target are predicted, too, behind the others.</source>
        <translation>
            <numerusform>목표가 없는 행 {n:,}개의 예측은 나머지 뒤에 놓입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} targets</source>
        <translation>
            <numerusform>목표 {n:,}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} training rows</source>
        <translation>
            <numerusform>훈련 행 {n:,}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} training windows</source>
        <translation>
            <numerusform>훈련 윈도 {n:,}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} units</source>
        <translation>
            <numerusform>유닛 {n:,}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} updates are done</source>
        <translation>
            <numerusform>업데이트 {n:,}회를 마쳤습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {more:,} more</source>
        <translation>{names} 외 {more:,}개</translation>
    </message>
    <message>
        <source>{name} (logarithmic)</source>
        <translation>{name} (로그)</translation>
    </message>
    <message>
        <source>{name} has a line of more than {most} million characters, so it is no table of rows. Check how it was written.</source>
        <translation>{name}에 {most}백만 자보다 긴 줄이 있어 행으로 된 표가 아닙니다. 어떻게 만든 파일인지 확인하십시오.</translation>
    </message>
    <message>
        <source>{name} has about {rows:,} rows × {columns:,} columns and takes {needed} to open; {free} are free. Open a part of its rows.</source>
        <translation>{name} 파일은 약 {rows:,}행 × {columns:,}열입니다. 여는 데 필요한 메모리는 {needed}인데 남은 메모리는 {free}입니다. 행의 일부만 여십시오.</translation>
    </message>
    <message>
        <source>{name} has more than {rows:,} rows, and only {free} of memory are left. Open a part of its rows.</source>
        <translation>{name} 파일은 {rows:,}행이 넘는데 남은 메모리는 {free}뿐입니다. 행의 일부만 여십시오.</translation>
    </message>
    <message>
        <source>{name} has no &apos;{sheet}&apos;. Choose one of: {names}.</source>
        <translation>{name} 파일에 &apos;{sheet}&apos; 항목이 없습니다. 다음 중에서 선택하십시오: {names}.</translation>
    </message>
    <message>
        <source>{name} has no rows. Add some, or say that it has no header.</source>
        <translation>{name}에 행이 없습니다. 행을 추가하거나 &apos;머리글 없음&apos;으로 여십시오.</translation>
    </message>
    <message>
        <source>{name} has no rows. Choose a file with at least one.</source>
        <translation>{name}에 행이 없습니다. 행이 하나라도 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{name} has numbers below {tiny:.2g}, which TensorFlow takes for 0.</source>
        <translation>{name}에 {tiny:.2g}보다 작은 수가 있습니다. TensorFlow는 이런 수를 0으로 처리합니다.</translation>
    </message>
    <message>
        <source>{name} has {columns:,} columns; no more than {most:,} can be opened. Take a part of each row first.</source>
        <translation>{name}에 열이 {columns:,}개 있습니다. {most:,}개까지만 열 수 있습니다. 먼저 행마다 필요한 부분만 남기십시오.</translation>
    </message>
    <message>
        <source>{name} has {count:,} names; no more than {most:,} columns can be opened.</source>
        <translation>{name}에 이름이 {count:,}개 있습니다. 열은 {most:,}개까지만 열 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} has {count:,} numbers. {most:,} can be promised.</source>
        <translation>{name}의 숫자는 {count:,}개입니다. {most:,}개까지 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} holds lists within lists, many levels deep, and no table. Save the table as CSV.</source>
        <translation>{name}에는 여러 단계로 중첩된 리스트만 있고 표가 없습니다. 표를 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>{name} holds no records. Choose a file with a list of them.</source>
        <translation>{name}에 레코드가 없습니다. 레코드의 리스트가 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{name} holds one record with others in it, and no table. Write a list of records instead.</source>
        <translation>{name}에는 다른 레코드가 든 레코드 하나만 있고 표가 없습니다. 레코드의 리스트로 쓰십시오.</translation>
    </message>
    <message>
        <source>{name} holds records beside other values. Leave one sort of them, or save the table as CSV.</source>
        <translation>{name}에 레코드와 다른 값이 섞여 있습니다. 한 가지만 남기거나 표를 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>{name} holds records within a record: nobody can say which are rows. Write a list of records instead.</source>
        <translation>{name}에 레코드 안의 레코드가 있어 무엇이 행인지 알 수 없습니다. 레코드의 리스트로 쓰십시오.</translation>
    </message>
    <message>
        <source>{name} is a web page without a table. Download the file itself.</source>
        <translation>{name} 파일은 표가 없는 웹 페이지입니다. 원본 파일을 내려받으십시오.</translation>
    </message>
    <message>
        <source>{name} is cut off: it says that it is larger than it is. Copy or download it again.</source>
        <translation>{name} 파일의 일부가 잘렸습니다. 기록된 크기가 실제보다 큽니다. 다시 복사하거나 내려받으십시오.</translation>
    </message>
    <message>
        <source>{name} is damaged or was cut off ({reason}). Copy it again, or save it with numpy.save.</source>
        <translation>{name} 파일이 손상되었거나 일부가 잘렸습니다({reason}). 다시 복사하거나 numpy.save로 저장하십시오.</translation>
    </message>
    <message>
        <source>{name} is given: this update does not compute it.</source>
        <translation>{name}은(는) 주어진 값이며, 이 갱신에서 계산하지 않습니다.</translation>
    </message>
    <message>
        <source>{name} is handed to the graph:</source>
        <translation>그래프에 들어오는 값 {name}:</translation>
    </message>
    <message>
        <source>{name} is not finite. Leave it out.</source>
        <translation>{name}은(는) 유한한 수가 아닙니다. 빼십시오.</translation>
    </message>
    <message>
        <source>{name} is to be transposed here.</source>
        <translation>여기에서는 {name}을(를) 전치해야 합니다.</translation>
    </message>
    <message>
        <source>{name} is written {usage}.</source>
        <translation>{name} 함수는 {usage}처럼 씁니다.</translation>
    </message>
    <message>
        <source>{name} is {got:.6g}, not {expected}</source>
        <translation>{name}: {expected}이(가) 아니라 {got:.6g}</translation>
    </message>
    <message>
        <source>{name} is {got} on {engine}, and {expected} is promised. Choose fewer digits, or leave it out.</source>
        <translation>{name}은(는) {engine}에서 {got}인데 나와야 하는 숫자는 {expected}입니다. 자릿수를 줄이거나 빼십시오.</translation>
    </message>
    <message>
        <source>{name} needs the rows of a table; here a function is one of its variables alone.</source>
        <translation>{name}에는 표의 행이 필요합니다. 여기서 함수는 변수만으로 계산됩니다.</translation>
    </message>
    <message>
        <source>{name} takes plain arguments: {usage}.</source>
        <translation>{name} 함수에는 위치 인자만 씁니다: {usage}.</translation>
    </message>
    <message>
        <source>{name} {value} is no better than {best}, which a baseline reaches ({other}).</source>
        <translation>{name} {value}: 기준 모형({other})의 {best}보다 낫지 않습니다.</translation>
    </message>
    <message>
        <source>{name} {value}; the best baseline ({other}) reaches {best}.</source>
        <translation>{name} {value}. 가장 나은 기준 모형({other})의 값은 {best}입니다.</translation>
    </message>
    <message>
        <source>{name}, learning rate {rate:g}</source>
        <translation>{name}, 학습률 {rate:g}</translation>
    </message>
    <message>
        <source>{name}: largest |Δ| {largest}, {relative} of its largest number; {place}{ours} → {theirs}</source>
        <translation>{name}: 가장 큰 |Δ| {largest}, 가장 큰 숫자의 {relative}; {place}{ours} → {theirs}</translation>
    </message>
    <message>
        <source>{name}: the same, all {size:,} numbers</source>
        <translation>{name}: 숫자 {size:,}개가 모두 같음</translation>
    </message>
    <message>
        <source>{name}: {count:,} points, from {first:.4g} to {last:.4g}, between {low:.4g} and {high:.4g}</source>
        <translation>{name}: 점 {count:,}개, {first:.4g}에서 {last:.4g}까지, {low:.4g}와(과) {high:.4g} 사이</translation>
    </message>
    <message>
        <source>{name}: {value:.6g}, desirability {share:.4f}</source>
        <translation>{name}: {value:.6g}, 만족도 {share:.4f}</translation>
    </message>
    <message>
        <source>{name}: {why} Leave it out.</source>
        <translation>{name}: {why} 빼십시오.</translation>
    </message>
    <message>
        <source>{name}: ‖A − B‖ = {norm:.6g}, {relative:.3g} of ‖B‖; largest {largest:.6g} at {place}; {changed:,} of {size:,} differ</source>
        <translation>{name}: ‖A − B‖ = {norm:.6g}, ‖B‖의 {relative:.3g}배, 최대 {largest:.6g}({place}), {size:,}개 중 {changed:,}개가 다름</translation>
    </message>
    <message>
        <source>{need}; &apos;{column}&apos; is scaled beyond them.</source>
        <translation>{need}. &apos;{column}&apos; 열은 스케일링하면 이 범위를 벗어납니다.</translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of &apos;{group}&apos;</source>
        <translation>
            <numerusform>&apos;{group}&apos; 그룹 {n}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {features} features are the same in all {rows:,} training rows: {which}. Nothing can be learnt from them; their weights do what the bias does.</source>
        <translation>
            <numerusform>특성 {features}개 중 {n}개가 훈련 행 {rows:,}개 모두에서 같습니다: {which}. 여기서는 배울 것이 없으며, 그 가중치는 편향과 같은 일을 합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {units} ReLU units of &apos;{layer}&apos; give 0 for all {rows:,} rows examined: {which}. No gradient passes a unit that gives 0, so it does not learn.</source>
        <translation>
            <numerusform>&apos;{layer}&apos;의 ReLU 유닛 {units}개 중 {n}개가 살펴본 {rows:,}개 행 모두에서 0을 냅니다: {which}. 0을 내는 유닛에는 기울기가 지나가지 않으므로 학습하지 않습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {units} {activation} units of &apos;{layer}&apos; are saturated for {share:.0%} of {rows:,} rows: {which}. Their derivative is below {flat:.0%} of its largest value there, and so little reaches their weights.</source>
        <translation>
            <numerusform>&apos;{layer}&apos;의 {activation} 유닛 {units}개 중 {n}개가 {rows:,}개 행의 {share:.0%}에서 포화되어 있습니다: {which}. 그곳의 도함수는 가장 큰 값의 {flat:.0%}보다 작아 가중치에 이르는 것이 거의 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows cannot be divided into {folds} folds.</source>
        <translation>
            <numerusform>행 {n}개는 폴드 {folds}개로 나눌 수 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows stand above the header and were left out.</source>
        <translation>
            <numerusform>머리글 위의 행 {n}개를 제외했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} target entries</source>
        <translation>
            <numerusform>목표 항목 {n}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} units</source>
        <translation>
            <numerusform>유닛 {n}개</numerusform>
        </translation>
    </message>
    <message>
        <source>{odd} of the first {rows} rows have another number of fields than {width}: {what} (first: line {line}).</source>
        <translation>처음 행 {rows}개 중 {odd}개의 필드 수가 {width}개가 아닙니다: {what} (처음: {line}번째 줄).</translation>
    </message>
    <message>
        <source>{one}, or {other}</source>
        <translation>{one}. 또는 {other}</translation>
    </message>
    <message>
        <source>{operations} operations, {edges} edges between them, on {devices}</source>
        <translation>연산 {operations}개, 그 사이의 간선 {edges}개, 장치 {devices}</translation>
    </message>
    <message>
        <source>{optimizer} compares losses of several weights, and the layer &apos;{layer}&apos; makes another loss of each pass.</source>
        <translation>{optimizer}은(는) 여러 가중치의 손실을 비교하는데, &apos;{layer}&apos; 층은 계산할 때마다 손실을 다르게 만듭니다.</translation>
    </message>
    <message>
        <source>{optimizer} compares the gradients of one update with those of the next, and in batches these are of other rows.</source>
        <translation>{optimizer}은(는) 한 갱신의 기울기를 다음 갱신의 기울기와 비교하는데, 배치로 나누면 두 기울기가 서로 다른 행에서 나옵니다.</translation>
    </message>
    <message>
        <source>{optimizer} gives each weight a step of its own</source>
        <translation>{optimizer}은(는) 가중치마다 걸음을 따로 정합니다</translation>
    </message>
    <message>
        <source>{optimizer} needs a loss that is a sum of squares, which &apos;{loss}&apos; is not.</source>
        <translation>{optimizer}에는 제곱의 합인 손실이 필요한데, &apos;{loss}&apos;은(는) 그렇지 않습니다.</translation>
    </message>
    <message>
        <source>{optimizer} takes a step only where the loss of all rows falls, and a batch does not tell that.</source>
        <translation>{optimizer}은(는) 모든 행의 손실이 줄어들 때만 이동하는데, 배치만으로는 그것을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>{optimizer} takes no penalties and no limits of sizes, and {names} has one.</source>
        <translation>{optimizer}은(는) 크기에 대한 벌점이나 제한을 쓸 수 없는데, {names}에 있습니다.</translation>
    </message>
    <message>
        <source>{optimizer} tries several steps in each update.</source>
        <translation>{optimizer}은(는) 갱신마다 여러 이동을 시도합니다.</translation>
    </message>
    <message>
        <source>{option} &apos;{path}&apos; and {other} &apos;{other_path}&apos; are one file</source>
        <translation>{option} &apos;{path}&apos; 파일과 {other} &apos;{other_path}&apos; 파일은 같은 파일입니다</translation>
    </message>
    <message>
        <source>{option} &apos;{text}&apos; is not of the form NAME=VALUE, like width=3.5.</source>
        <translation>{option} &apos;{text}&apos;은(는) width=3.5처럼 NAME=VALUE 꼴이 아닙니다.</translation>
    </message>
    <message>
        <source>{option} &apos;{text}&apos;: &apos;{assignment}&apos; sets no field of {chosen}; {offered}.{asked}</source>
        <translation>{option} &apos;{text}&apos;: &apos;{assignment}&apos;에 해당하는 {chosen}의 필드가 없습니다. {offered}.{asked}</translation>
    </message>
    <message>
        <source>{option} and --folds: folds train {folds} networks, and {option} takes one. Train the one that you want with --set recipe.split.by=folds --set recipe.split.fold=N.</source>
        <translation>{option} 옵션과 --folds 옵션: 폴드는 신경망을 {folds}개 학습하는데 {option} 옵션은 신경망 하나에만 씁니다. --set recipe.split.by=folds --set recipe.split.fold=N으로 원하는 하나를 학습하십시오.</translation>
    </message>
    <message>
        <source>{option} and {other} name the same file &apos;{path}&apos;</source>
        <translation>{option} 옵션과 {other} 옵션이 같은 파일(&apos;{path}&apos;)을 가리킵니다</translation>
    </message>
    <message>
        <source>{option} is yes or no, not &apos;{text}&apos;.</source>
        <translation>{option} 옵션의 값은 yes 또는 no입니다. &apos;{text}&apos; 값은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>{option} names &apos;{path}&apos; twice. Leave one of them out.</source>
        <translation>{option} 옵션이 &apos;{path}&apos; 파일을 두 번 가리킵니다. 하나를 빼십시오.</translation>
    </message>
    <message>
        <source>{option} would overwrite &apos;{file}&apos;. Choose another name.</source>
        <translation>{option}: &apos;{file}&apos; 파일을 덮어쓰게 됩니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>{option}: &apos;{file}&apos; should end in .html or .pdf.</source>
        <translation>{option}: &apos;{file}&apos;의 이름은 .html이나 .pdf로 끝나야 합니다.</translation>
    </message>
    <message>
        <source>{option}: &apos;{name}&apos; is given twice.</source>
        <translation>{option}: &apos;{name}&apos;이(가) 두 번 주어졌습니다.</translation>
    </message>
    <message>
        <source>{option}: &apos;{name}&apos; may mean each of the columns {names}. Write the name exactly so.</source>
        <translation>{option}: &apos;{name}&apos; 이름은 여러 열을 뜻할 수 있습니다: {names}. 이름을 정확히 쓰십시오.</translation>
    </message>
    <message>
        <source>{option}: &apos;{source}&apos; is no project and no lesson, and a program has no updates.</source>
        <translation>{option}: &apos;{source}&apos;은(는) 프로젝트도 수업도 아니며, 프로그램에는 업데이트가 없습니다.</translation>
    </message>
    <message>
        <source>{option}: &apos;{typed}&apos; is not {number}</source>
        <translation>{option}: &apos;{typed}&apos; 값은 {number}이(가) 아닙니다</translation>
    </message>
    <message>
        <source>{option}: a .tex picture shows the weights alone. Write .svg, or leave it out.</source>
        <translation>{option}: .tex 그림은 가중치만 보여 줍니다. .svg로 쓰거나 이 옵션을 빼십시오.</translation>
    </message>
    <message>
        <source>{option}: there is no column &apos;{name}&apos;; if &apos;{part}&apos; is meant, write its name in quotes within quotes: {option} &apos;{typed}&apos;.</source>
        <translation>{option}: &apos;{name}&apos; 열이 없습니다. &apos;{part}&apos; 열을 뜻한다면 이름을 따옴표로 이중으로 묶으십시오: {option} &apos;{typed}&apos;.</translation>
    </message>
    <message>
        <source>{option}: {value} is less than 1.</source>
        <translation>{option}: {value}은(는) 1보다 작습니다.</translation>
    </message>
    <message>
        <source>{option}: {value} is not between {least} and {most}.</source>
        <translation>{option}: {value}이(가) {least}에서 {most} 사이가 아닙니다.</translation>
    </message>
    <message>
        <source>{outcome} after {updates:,} updates</source>
        <translation>업데이트 {updates:,}회 뒤 {outcome}</translation>
    </message>
    <message>
        <source>{output}, not {low:,.6g} to {high:,.6g}</source>
        <translation>{output}, 목표는 {low:,.6g}~{high:,.6g}</translation>
    </message>
    <message>
        <source>{part} of {tensor}</source>
        <translation>{tensor} 중 {part}</translation>
    </message>
    <message>
        <source>{part} row {position:,} of {rows:,} ({rules}); {stand}</source>
        <translation>{part} 행 {rows:,}개 중 {position:,}번째({rules}); {stand}</translation>
    </message>
    <message>
        <source>{part}, {target}: {rows:,} rows</source>
        <translation>{part}, {target}: {rows:,}행</translation>
    </message>
    <message>
        <source>{part}, {target}: {rows:,} rows, {repeats} repeats; {score} {value:.6g}</source>
        <translation>{part}, {target}: 행 {rows:,}개, 반복 {repeats}회; {score} {value:.6g}</translation>
    </message>
    <message numerus="yes">
        <source>{part}: {target}, {n:,} rows</source>
        <translation>
            <numerusform>{part}: {target}, 행 {n:,}개</numerusform>
        </translation>
    </message>
    <message>
        <source>{problem}{more} To do so: {options}</source>
        <translation>{problem}{more} 그렇게 하려면: {options}</translation>
    </message>
    <message>
        <source>{reason}, from {low:,.6g} to {high:,.6g}</source>
        <translation>{reason}, {low:,.6g}~{high:,.6g}</translation>
    </message>
    <message>
        <source>{reason}. Try another place.</source>
        <translation>{reason}. 다른 곳을 시도해 보십시오.</translation>
    </message>
    <message>
        <source>{right} of {count} projects are right</source>
        <translation>프로젝트 {count}개 중 {right}개가 맞습니다</translation>
    </message>
    <message>
        <source>{root} over the whole batch, once for every row</source>
        <translation>배치 전체에 대한 {root}, 행마다 같음</translation>
    </message>
    <message>
        <source>{rows:,} of {learnt:,} training rows</source>
        <translation>훈련 행 {learnt:,}개 중 {rows:,}개</translation>
    </message>
    <message>
        <source>{rows:,} rows × {columns} columns: {parts}</source>
        <translation>{rows:,}행 × {columns}열: {parts}</translation>
    </message>
    <message>
        <source>{rows:,} rows, {answered:,} predicted.</source>
        <translation>{rows:,}개 행 중 {answered:,}개를 예측했습니다.</translation>
    </message>
    <message>
        <source>{rows:,} test</source>
        <translation>테스트 {rows:,}개</translation>
    </message>
    <message>
        <source>{rows:,} validation</source>
        <translation>검증 {rows:,}개</translation>
    </message>
    <message>
        <source>{rows} rows or groups leave none to train on when {size} are taken out</source>
        <translation>{rows}개의 행이나 그룹에서 {size}개를 빼면 훈련할 것이 남지 않습니다</translation>
    </message>
    <message>
        <source>{row}, both kept within [ε, 1]</source>
        <translation>{row}, 둘 다 [ε, 1]로 자름</translation>
    </message>
    <message>
        <source>{said} At {last:.3g} the loss left all bounds.</source>
        <translation>{said} 학습률 {last:.3g}에서 손실이 한계를 벗어났습니다.</translation>
    </message>
    <message>
        <source>{same}, and {lost}. {remedy}</source>
        <translation>{same}. {lost}. {remedy}</translation>
    </message>
    <message>
        <source>{score} falls by</source>
        <translation>{score} 감소</translation>
    </message>
    <message>
        <source>{score} rises by</source>
        <translation>{score} 증가</translation>
    </message>
    <message>
        <source>{score}, average weighted by support</source>
        <translation>{score}, 행 수로 가중한 평균</translation>
    </message>
    <message>
        <source>{score}, macro average</source>
        <translation>{score}, 매크로 평균</translation>
    </message>
    <message>
        <source>{score}, micro average</source>
        <translation>{score}, 마이크로 평균</translation>
    </message>
    <message>
        <source>{seconds:,g} seconds of training have passed</source>
        <translation>학습 {seconds:,g}초가 지났습니다</translation>
    </message>
    <message>
        <source>{sentence} (character {place})</source>
        <translation>{sentence} ({place}번째 글자)</translation>
    </message>
    <message>
        <source>{shape} numbers</source>
        <translation>수 {shape}개</translation>
    </message>
    <message>
        <source>{shown} and {more} more</source>
        <translation>{shown} 외 {more}개</translation>
    </message>
    <message>
        <source>{shown} and {zeros} entries that are 0</source>
        <translation>{shown}, 그 밖에 0인 항목 {zeros}개</translation>
    </message>
    <message>
        <source>{sign} means nothing here. Powers are written x**2.</source>
        <translation>{sign} 기호는 쓸 수 없습니다. 거듭제곱은 x**2로 씁니다.</translation>
    </message>
    <message>
        <source>{size:,.0f} MB</source>
        <translation>{size:,.0f} MB</translation>
    </message>
    <message>
        <source>{size:,.1f} GB</source>
        <translation>{size:,.1f} GB</translation>
    </message>
    <message>
        <source>{slope}, 0 where L is 0</source>
        <translation>{slope}, L이 0이면 0</translation>
    </message>
    <message>
        <source>{slope}, 0 where y is cut</source>
        <translation>{slope}, y가 잘린 곳은 0</translation>
    </message>
    <message>
        <source>{some} and {count} more</source>
        <translation>{some} 외 {count}개</translation>
    </message>
    <message>
        <source>{source}: {rows:,} rows, {columns:,} columns</source>
        <translation>{source}: {rows:,}행, {columns:,}열</translation>
    </message>
    <message>
        <source>{target}: how much worse {score} becomes where a feature is permuted, {repeats} times, in {rows:,} rows ({part}); ± is the standard deviation over the repeats.</source>
        <translation>{target}: 행 {rows:,}개({part})에서 한 특성을 {repeats}번 뒤섞을 때 {score}이(가) 나빠지는 정도입니다. ±는 반복의 표준편차입니다.</translation>
    </message>
    <message>
        <source>{tensors} side by side</source>
        <translation>나란히 놓은 {tensors}</translation>
    </message>
    <message>
        <source>{tensor} as the update before left it</source>
        <translation>이전 업데이트가 남긴 {tensor}</translation>
    </message>
    <message>
        <source>{tensor} has no entry {entry}</source>
        <translation>{tensor}에 {entry} 항목이 없습니다</translation>
    </message>
    <message>
        <source>{tensor} in the shape of {other}</source>
        <translation>{other} 모양으로 바꾼 {tensor}</translation>
    </message>
    <message>
        <source>{tensor}, each row in the shape {shape}</source>
        <translation>각 행을 {shape} 모양으로 바꾼 {tensor}</translation>
    </message>
    <message>
        <source>{text} · frozen</source>
        <translation>{text} · 동결됨</translation>
    </message>
    <message>
        <source>{text}, and in {others} more windows</source>
        <translation>{text}, 그 밖에 윈도 {others}개에도 들어감</translation>
    </message>
    <message>
        <source>{text}, but for rounding</source>
        <translation>{text}(반올림 오차 제외)</translation>
    </message>
    <message>
        <source>{text}; windows hold rows of one group only</source>
        <translation>{text}. 윈도에는 한 그룹의 행만 들어갑니다</translation>
    </message>
    <message>
        <source>{there}. Did you mean {meaning}? {offered!c}.</source>
        <translation>{there}. 혹시 {meaning}입니까? {offered}.</translation>
    </message>
    <message>
        <source>{title} of {output}</source>
        <translation>{output}의 {title}</translation>
    </message>
    <message>
        <source>{title}, and by the mean of |∂y/∂x| in standard deviations</source>
        <translation>{title}, 그리고 표준편차 단위 |∂y/∂x| 평균</translation>
    </message>
    <message>
        <source>{title}, in numbers</source>
        <translation>{title}, 숫자로</translation>
    </message>
    <message>
        <source>{training_rows:,} training rows, {validation_rows:,} validation</source>
        <translation>훈련 행 {training_rows:,}개, 검증 행 {validation_rows:,}개</translation>
    </message>
    <message>
        <source>{t} = 0 counts as −1 where all t are 0 or 1</source>
        <translation>t가 모두 0이나 1이면 {t} = 0을 −1로 봄</translation>
    </message>
    <message>
        <source>{updates:,.0f} a second</source>
        <translation>초당 {updates:,.0f}회</translation>
    </message>
    <message>
        <source>{use}, and years of two digits are {first} to {last}</source>
        <translation>{use}. 두 자리 연도는 {first}~{last}년입니다</translation>
    </message>
    <message>
        <source>{vain} says nothing about &apos;{file}&apos;, whose cells no delimiter separates.</source>
        <translation>&apos;{file}&apos; 파일은 구분 문자로 셀을 나누지 않으므로 {vain} 옵션을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>{value} kept within [ε, 1 − ε]</source>
        <translation>{value} ([ε, 1 − ε]로 자름)</translation>
    </message>
    <message>
        <source>{value} over the last axis</source>
        <translation>{value} (마지막 축에 대해)</translation>
    </message>
    <message>
        <source>{value} where {condition}, else {other}</source>
        <translation>{condition}이면 {value}, 아니면 {other}</translation>
    </message>
    <message>
        <source>{value}, Φ the normal distribution</source>
        <translation>{value}, Φ는 정규 분포</translation>
    </message>
    <message>
        <source>{version}, without XLA (slower)</source>
        <translation>{version}, XLA 없음(느림)</translation>
    </message>
    <message>
        <source>{weight} changed sign, {before} → {after}</source>
        <translation>{weight}의 부호가 바뀌었습니다, {before} → {after}</translation>
    </message>
    <message>
        <source>{what} Take {names}.</source>
        <translation>{what} 다음 중에서 고르십시오: {names}.</translation>
    </message>
    <message>
        <source>{what} must be a whole number from 0, such as 1.</source>
        <translation>{what}은(는) 1처럼 0 이상의 정수여야 합니다.</translation>
    </message>
    <message>
        <source>{what}: &apos;{cell}&apos; was read as {value}.</source>
        <translation>{what}: &apos;{cell}&apos; → {value}.</translation>
    </message>
    <message>
        <source>{where!c} of {name} holds {what} instead of a value. Give each of its values a name of its own.</source>
        <translation>{name}의 {where}에 값 대신 {what}이(가) 있습니다. 값마다 이름을 따로 붙이십시오.</translation>
    </message>
    <message>
        <source>{where} has no row after the first {begin}. Leave out fewer rows.</source>
        <translation>{where}에는 처음 {begin}행 뒤에 행이 없습니다. 더 적게 건너뛰십시오.</translation>
    </message>
    <message>
        <source>{where} holds neither numbers nor texts ({dtype}). Save it with real numbers.</source>
        <translation>{where}의 값은 숫자도 텍스트도 아닙니다({dtype}). 실수로 저장하십시오.</translation>
    </message>
    <message>
        <source>{where} holds objects of Python, which might run code when they are opened. Save it with numbers.</source>
        <translation>{where}에는 열 때 코드를 실행할 수 있는 Python 객체가 있습니다. 숫자로 저장하십시오.</translation>
    </message>
    <message>
        <source>{where} is a single number. Choose a file with a table.</source>
        <translation>{where}에는 수 하나만 있습니다. 표가 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{where} moves by {length:.4g}, {way}, {comparison}; {change}.</source>
        <translation>{where} 위치가 {length:.4g}만큼 이동합니다({way}, {comparison}). {change}.</translation>
    </message>
    <message>
        <source>{where} moves {side} by {length:.4g}, {way}, {comparison}; {change}.</source>
        <translation>{where} 값이 {side}(으)로 {length:.4g}만큼 이동합니다({way}, {comparison}). {change}.</translation>
    </message>
    <message>
        <source>{where} stays: there is nothing to step by; the value is {value:.6g}.</source>
        <translation>{where} 값이 그대로입니다. 이동할 거리가 없습니다. 함숫값은 {value:.6g}입니다.</translation>
    </message>
    <message>
        <source>{why}, and {output}</source>
        <translation>{why}, 그리고 {output}</translation>
    </message>
    <message>
        <source>{words}, fitted on the training rows</source>
        <translation>{words}(훈련 행에 맞춤)</translation>
    </message>
    <message>
        <source>{words}, from {fed}</source>
        <translation>{words}, 입력: {fed}</translation>
    </message>
    <message>
        <source>{word} {where} of the {part} part: {values} ({dtype})</source>
        <translation>{part} 부분의 {word} {where}: {values} ({dtype})</translation>
    </message>
    <message>
        <source>{y} against {x}</source>
        <translation>{x}에 따른 {y}</translation>
    </message>
    <message>
        <source>|∂y/∂x| in deviations</source>
        <translation>|∂y/∂x| (표준편차 단위)</translation>
    </message>
    <message>
        <source>|∂y/∂x|, {answer}</source>
        <translation>|∂y/∂x|, {answer}</translation>
    </message>
    <message>
        <source>~ means nothing here. Write not.</source>
        <translation>~ 기호는 쓸 수 없습니다. not을 쓰십시오.</translation>
    </message>
    <message>
        <source>½ before the square</source>
        <translation>제곱 앞의 ½</translation>
    </message>
    <message>
        <source>½ in the loss</source>
        <translation>손실의 ½</translation>
    </message>
    <message>
        <source>λ is multiplied by η, as in Keras and PyTorch; in Loshchilov &amp; Hutter 2019 it is not.</source>
        <translation>λ에는 Keras와 PyTorch처럼 η를 곱합니다. Loshchilov &amp; Hutter 2019에서는 곱하지 않습니다.</translation>
    </message>
    <message>
        <source>… {n:,} more …</source>
        <translation>… {n:,}개 더 …</translation>
    </message>
    <message>
        <source>−1, 0 or 1</source>
        <translation>−1, 0 또는 1</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>자세한 내용 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>계속하기(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Save project…</source>
        <translation>프로젝트 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세한 내용</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>문제가 생겼습니다</translation>
    </message>
    <message>
        <source>Something went wrong {count} times, first: {what}</source>
        <translation>문제가 {count}번 생겼습니다. 처음 것: {what}</translation>
    </message>
    <message>
        <source>Something went wrong: {what}</source>
        <translation>문제가 생겼습니다: {what}</translation>
    </message>
    <message>
        <source>This is a bug in Glassnet, not a mistake of yours. Table and network are still open: save the project to be safe, and go on. The details help whoever mends it.</source>
        <translation>사용자의 잘못이 아니라 Glassnet의 버그입니다. 표와 신경망은 그대로 열려 있습니다. 만일을 위해 프로젝트를 저장하고 계속하십시오. 자세한 내용은 버그를 고치는 데 도움이 됩니다.</translation>
    </message>
    <message>
        <source>{count} further errors are not shown.</source>
        <translation>그 밖의 오류 {count}개는 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>{times} times:
{trace}</source>
        <translation>{times}번 발생:
{trace}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Delimiter</source>
        <translation>구분 문자(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>인코딩(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Guard against formulas in spreadsheets</source>
        <translation>스프레드시트에서 수식 실행 막기(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Line ends</source>
        <translation>줄 끝 문자(&amp;L)</translation>
    </message>
    <message>
        <source>A comma cannot be both delimiter and decimal mark.</source>
        <translation>쉼표를 구분 문자와 소수점 기호로 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>A text that begins with = + - @, also behind blanks, or with a tab or a line end, and is no number, gets an apostrophe before it, so that no spreadsheet runs it. Numbers are never touched. Cells that were not edited are written as they stood in their file.</source>
        <translation>= + - @로 시작하거나(앞에 빈칸이 있어도) 탭이나 줄바꿈으로 시작하는, 숫자가 아닌 텍스트 앞에 작은따옴표를 붙여 스프레드시트가 실행하지 못하게 합니다. 숫자는 건드리지 않습니다. 편집하지 않은 셀은 파일에 있던 그대로 씁니다.</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>파일 선택(&amp;F)…</translation>
    </message>
    <message>
        <source>De&amp;cimal mark</source>
        <translation>소수점 기호(&amp;C)</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>표 내보내기</translation>
    </message>
    <message>
        <source>First row: the columns&apos; &amp;names</source>
        <translation>첫 행: 열 이름(&amp;N)</translation>
    </message>
    <message>
        <source>Only the {shown} &amp;rows that are shown, of {total}</source>
        <translation>전체 {total}개 중 보이는 행 {shown}개만(&amp;R)</translation>
    </message>
    <message>
        <source>UTF-8, marked for spreadsheets</source>
        <translation>UTF-8(스프레드시트용 BOM)</translation>
    </message>
    <message>
        <source>Unix (LF)</source>
        <translation>Unix (LF)</translation>
    </message>
    <message>
        <source>Windows (CR LF)</source>
        <translation>Windows (CR LF)</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>세로줄 |</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>쉼표 ,</translation>
    </message>
    <message>
        <source>comma 1,5</source>
        <translation>쉼표 1,5</translation>
    </message>
    <message>
        <source>cp1252 (Western)</source>
        <translation>cp1252 (서유럽)</translation>
    </message>
    <message>
        <source>cp949 (Korean)</source>
        <translation>cp949 (한국어)</translation>
    </message>
    <message>
        <source>point 1.5</source>
        <translation>점 1.5</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>세미콜론 ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
</context>
<context>
    <name>FactorPlot</name>
    <message>
        <source>missing</source>
        <translation>결측</translation>
    </message>
</context>
<context>
    <name>FileWork</name>
    <message>
        <source>Another file is still being written or read. Try again when it is done.</source>
        <translation>다른 파일을 쓰거나 읽는 중입니다. 끝난 뒤에 다시 하십시오.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>&amp;Show</source>
        <translation>보기(&amp;S)</translation>
    </message>
    <message>
        <source>All {total} rows are shown.</source>
        <translation>행 {total}개를 모두 표시합니다.</translation>
    </message>
    <message>
        <source>Condition for the rows that are shown</source>
        <translation>표시할 행의 조건</translation>
    </message>
    <message>
        <source>Conditions that need no typing: cells that do not fit their column, missing cells</source>
        <translation>입력하지 않고 고르는 조건: 열에 맞지 않는 셀, 결측 셀</translation>
    </message>
    <message>
        <source>Looking for the rows…</source>
        <translation>행을 찾는 중…</translation>
    </message>
    <message>
        <source>Ready conditions</source>
        <translation>조건 고르기</translation>
    </message>
    <message>
        <source>Set &amp;aside</source>
        <translation>제외(&amp;A)</translation>
    </message>
    <message>
        <source>Set aside the rows that fit: they take no part in training, validation, test and preparation. Without a condition, the rows that are shown</source>
        <translation>조건에 맞는 행을 학습, 검증, 테스트, 전처리에서 제외합니다. 조건이 없으면 지금 보이는 행을 제외합니다</translation>
    </message>
    <message>
        <source>Set rows aside where {condition}</source>
        <translation>조건에 맞는 행 제외: {condition}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>모든 행 보기</translation>
    </message>
    <message>
        <source>Show all rows (Escape)</source>
        <translation>모든 행 보기 (Escape)</translation>
    </message>
    <message>
        <source>Show rows where, such as age &gt; 30 and kind == &apos;x&apos;</source>
        <translation>표시할 행의 조건, 예: age &gt; 30 and kind == &apos;x&apos;</translation>
    </message>
    <message>
        <source>Type a condition first, such as age &gt; 90.</source>
        <translation>먼저 age &gt; 90과 같은 조건을 입력하십시오.</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>표시할 행</translation>
    </message>
    <message>
        <source>pick…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>rows with a misfit</source>
        <translation>맞지 않는 셀이 있는 행</translation>
    </message>
    <message>
        <source>rows with a missing cell</source>
        <translation>결측 셀이 있는 행</translation>
    </message>
    <message>
        <source>such as age &gt; 30</source>
        <translation>예: age &gt; 30</translation>
    </message>
    <message>
        <source>{count} of {total} rows are shown ({what}). Training uses all rows; a filter only hides them here.</source>
        <translation>행 {total}개 중 {count}개를 표시합니다({what}). 필터는 행을 여기서만 숨기며, 학습에는 모든 행을 씁니다.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>&amp;Pattern (regular expression)</source>
        <translation>패턴: 정규식(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Selected columns only</source>
        <translation>선택한 열에서만(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Whole cell</source>
        <translation>셀 전체(&amp;W)</translation>
    </message>
    <message>
        <source>Case, whole cells, patterns, selected columns</source>
        <translation>대소문자, 셀 전체, 패턴, 선택한 열</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>닫기 (Escape)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>찾기 줄 닫기</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Find in the cells</source>
        <translation>셀에서 찾기</translation>
    </message>
    <message>
        <source>Find the cell before</source>
        <translation>이전 셀 찾기</translation>
    </message>
    <message>
        <source>Find the cell before (Shift+Enter)</source>
        <translation>이전 셀 찾기 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Find the next cell</source>
        <translation>다음 셀 찾기</translation>
    </message>
    <message>
        <source>Find the next cell (Enter)</source>
        <translation>다음 셀 찾기 (Enter)</translation>
    </message>
    <message>
        <source>How to find</source>
        <translation>찾는 방법</translation>
    </message>
    <message>
        <source>In the replacement \1 is its first group.</source>
        <translation>바꿀 내용에서 \1은 첫 번째 그룹을 가리킵니다.</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>대소문자 구분(&amp;C)</translation>
    </message>
    <message>
        <source>No cell has it.</source>
        <translation>그런 셀이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was changed: the cells are so already, or they are computed.</source>
        <translation>바뀐 셀이 없습니다. 이미 바꿀 내용과 같거나 계산된 셀입니다.</translation>
    </message>
    <message>
        <source>Replace a&amp;ll</source>
        <translation>모두 바꾸기(&amp;L)</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>바꿀 내용</translation>
    </message>
    <message>
        <source>Replace in a cell</source>
        <translation>셀 하나에서 바꾸기</translation>
    </message>
    <message>
        <source>Replace in {count} cells</source>
        <translation>셀 {count}개에서 바꾸기</translation>
    </message>
    <message>
        <source>Replaced in {count} cells.</source>
        <translation>셀 {count}개에서 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>{at} of {count} cells</source>
        <translation>{count}개 중 {at}번째 셀</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>셀 {count}개</translation>
    </message>
</context>
<context>
    <name>FlowCanvas</name>
    <message>
        <source>Dataflow graph</source>
        <translation>데이터 흐름 그래프</translation>
    </message>
</context>
<context>
    <name>FlowControls</name>
    <message>
        <source>Graph of</source>
        <translation>그래프의 대상</translation>
    </message>
    <message>
        <source>Own program</source>
        <translation>직접 쓴 프로그램</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Statements between semicolons, written as formulas of columns are; TensorFlow&apos;s names count, too: a = add(2, 3); b = multiply(5, a). Enter computes it.</source>
        <translation>세미콜론으로 나눈 문장이며, 열의 수식처럼 씁니다. TensorFlow의 이름도 쓸 수 있습니다: a = add(2, 3); b = multiply(5, a). Enter를 누르면 계산합니다.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>Update of the open network</source>
        <translation>열린 신경망의 업데이트</translation>
    </message>
    <message>
        <source>Update whose graph is drawn</source>
        <translation>그래프로 그릴 업데이트</translation>
    </message>
</context>
<context>
    <name>FoldActions</name>
    <message>
        <source>No folds are being trained.</source>
        <translation>학습 중인 폴드가 없습니다.</translation>
    </message>
</context>
<context>
    <name>FoldModel</name>
    <message>
        <source>Fold</source>
        <translation>폴드</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation>훈련 행</translation>
    </message>
    <message>
        <source>Validation rows</source>
        <translation>검증 행</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>에포크 {epoch}/{epochs}</translation>
    </message>
    <message>
        <source>is made ready…</source>
        <translation>준비하는 중…</translation>
    </message>
    <message>
        <source>mean ± sd</source>
        <translation>평균 ± 표준편차</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>{count} of {folds} folds</source>
        <translation>폴드 {folds}개 중 {count}개</translation>
    </message>
</context>
<context>
    <name>FoldRuns</name>
    <message>
        <source>A run is active. Stop it first.</source>
        <translation>진행 중인 실행이 있습니다. 먼저 중지하십시오.</translation>
    </message>
    <message>
        <source>Something is being trained. Stop it first.</source>
        <translation>학습하는 중입니다. 먼저 중지하십시오.</translation>
    </message>
    <message>
        <source>The data or the settings have changed since. Train the folds again.</source>
        <translation>그 뒤에 데이터나 설정이 바뀌었습니다. 폴드를 다시 학습하십시오.</translation>
    </message>
    <message>
        <source>The folds are being trained.</source>
        <translation>폴드를 학습하는 중입니다.</translation>
    </message>
    <message>
        <source>The rows are not split by folds. Choose folds under the table.</source>
        <translation>행이 폴드로 나뉘어 있지 않습니다. 표 아래에서 폴드를 선택하십시오.</translation>
    </message>
    <message>
        <source>This fold has not been trained.</source>
        <translation>아직 학습하지 않은 폴드입니다.</translation>
    </message>
    <message>
        <source>Use fold {fold}</source>
        <translation>폴드 {fold} 쓰기</translation>
    </message>
</context>
<context>
    <name>Folds</name>
    <message>
        <source>Training accuracy</source>
        <translation>훈련 정확도</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>finished, {epochs} epochs</source>
        <translation>완료, 에포크 {epochs}회</translation>
    </message>
    <message>
        <source>stopped by a rule, {epochs} epochs</source>
        <translation>규칙에 따라 중지, 에포크 {epochs}회</translation>
    </message>
    <message>
        <source>{measure} of {output}</source>
        <translation>{output}의 {measure}</translation>
    </message>
    <message>
        <source>⚠ diverged, does not count</source>
        <translation>⚠ 발산, 집계에서 제외</translation>
    </message>
    <message>
        <source>⚠ failed, does not count</source>
        <translation>⚠ 실패, 집계에서 제외</translation>
    </message>
    <message>
        <source>⚠ stopped, does not count</source>
        <translation>⚠ 중지됨, 집계에서 제외</translation>
    </message>
</context>
<context>
    <name>FoldsPanel</name>
    <message>
        <source>&amp;Use this fold</source>
        <translation>이 폴드 쓰기(&amp;U)</translation>
    </message>
    <message>
        <source>Choose this fold for the split, and show its run: losses, weights, predictions, every update</source>
        <translation>이 폴드를 분할에 쓰고 그 실행의 손실, 가중치, 예측, 모든 업데이트를 봅니다</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy all folds, with mean and deviation, for a spreadsheet</source>
        <translation>모든 폴드를 평균, 표준편차와 함께 스프레드시트용으로 복사합니다</translation>
    </message>
    <message>
        <source>Each fold validates once; the others train, from the same initial weights.</source>
        <translation>각 폴드가 한 번씩 검증에 쓰이고 나머지로 학습합니다. 초기 가중치는 모두 같습니다.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>폴드</translation>
    </message>
    <message>
        <source>Folds and what they gave</source>
        <translation>폴드와 그 결과</translation>
    </message>
    <message>
        <source>How much of all folds is done</source>
        <translation>모든 폴드 중 끝난 비율</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV로 저장…</translation>
    </message>
    <message>
        <source>Save the folds</source>
        <translation>폴드 저장</translation>
    </message>
    <message>
        <source>Select a fold that is over.</source>
        <translation>끝난 폴드를 선택하십시오.</translation>
    </message>
    <message>
        <source>The data or the settings have changed since these folds were trained.</source>
        <translation>이 폴드들을 학습한 뒤에 데이터나 설정이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>The test part is kept aside: no fold trains on it, and its loss is not looked at here.</source>
        <translation>테스트 부분은 따로 둡니다. 어느 폴드도 테스트 부분으로 학습하지 않으며, 여기서는 테스트 손실을 보지 않습니다.</translation>
    </message>
    <message>
        <source>Written {name}.</source>
        <translation>{name}에 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>FormulaDialog</name>
    <message>
        <source>&amp;Columns and functions</source>
        <translation>열과 함수(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Formula</source>
        <translation>수식(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>A double click, or Enter, puts it into the formula.</source>
        <translation>두 번 클릭하거나 Enter를 누르면 수식에 넣습니다.</translation>
    </message>
    <message>
        <source>Columns and functions</source>
        <translation>열과 함수</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>처음 몇 행</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Formula of &apos;{name}&apos;</source>
        <translation>&apos;{name}&apos; 열의 수식</translation>
    </message>
    <message>
        <source>It gives a number in each of the first {rows} rows.</source>
        <translation>처음 {rows}행 모두에서 수가 나옵니다.</translation>
    </message>
    <message>
        <source>Missing cells stay missing; so does what is no finite number, such as 1/0. The column is computed again whenever its inputs change.</source>
        <translation>결측 셀은 결측으로 남고, 1/0처럼 유한하지 않은 값도 결측이 됩니다. 입력이 바뀌면 열을 다시 계산합니다.</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>열 이름</translation>
    </message>
    <message>
        <source>New formula column</source>
        <translation>새 수식 열</translation>
    </message>
    <message>
        <source>Of the first {rows} rows, {count} have no number: an input is missing, or nothing is defined.</source>
        <translation>처음 {rows}행 중 {count}개 행에는 값이 없습니다. 입력이 결측이거나 값이 정의되지 않습니다.</translation>
    </message>
    <message>
        <source>The column needs a name.</source>
        <translation>열에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>There is a column &apos;{name}&apos; already.</source>
        <translation>&apos;{name}&apos; 열이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Type a formula; what it gives in the first rows appears below.</source>
        <translation>수식을 입력하십시오. 처음 몇 행의 결과가 아래에 나타납니다.</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>계산값</translation>
    </message>
    <message>
        <source>such as x**2, log(x), x*`column name`, lag(x, 1)</source>
        <translation>예: x**2, log(x), x*`열 이름`, lag(x, 1)</translation>
    </message>
    <message>
        <source>{name}  ·  column</source>
        <translation>{name}  ·  열</translation>
    </message>
</context>
<context>
    <name>FormulaView</name>
    <message>
        <source>Equation</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>N = {rows}</source>
        <translation>N = {rows}</translation>
    </message>
    <message>
        <source>Only a matrix with a number in each cell, not a transposed one, can be typed.</source>
        <translation>칸마다 수가 있고 전치되지 않은 행렬만 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>and</source>
        <translation>그리고</translation>
    </message>
    <message>
        <source>where</source>
        <translation>여기서</translation>
    </message>
    <message>
        <source>{mark} {ulps} ulp</source>
        <translation>{mark} {ulps} ulp</translation>
    </message>
    <message>
        <source>✓ same bits</source>
        <translation>✓ 비트까지 같음</translation>
    </message>
</context>
<context>
    <name>GeneratorDialog</name>
    <message>
        <source>&amp;Generate</source>
        <translation>생성(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>표(&amp;T)</translation>
    </message>
    <message>
        <source>Generate a table</source>
        <translation>표 생성</translation>
    </message>
    <message>
        <source>The first rows as points</source>
        <translation>처음 몇 행(점으로 표시)</translation>
    </message>
    <message>
        <source>What is generated</source>
        <translation>생성할 것</translation>
    </message>
</context>
<context>
    <name>GradientDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>Arrays</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <source>Entries at which a slope bends, as that of ReLU at 0: there the ways need not agree.</source>
        <translation>0에서의 ReLU처럼 기울기가 꺾이는 항목입니다. 그런 항목에서는 방법마다 값이 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>Every parameter of update {update} is moved a little to both sides…</source>
        <translation>업데이트 {update}의 모든 매개변수를 양쪽으로 조금씩 움직이는 중…</translation>
    </message>
    <message>
        <source>Gradient check</source>
        <translation>기울기 검사</translation>
    </message>
    <message>
        <source>GradientTape</source>
        <translation>GradientTape</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>TensorFlow&apos;s tape is left out: TensorFlow is not loaded yet.</source>
        <translation>TensorFlow의 테이프는 제외했습니다. 아직 TensorFlow를 불러오지 않았습니다.</translation>
    </message>
    <message>
        <source>This network has {count} parameters. A gradient check moves each of them twice and is made for {most} at the most: take a smaller network for it.</source>
        <translation>이 신경망에는 매개변수가 {count}개 있습니다. 기울기 검사는 각 매개변수를 두 번씩 움직이므로 최대 {most}개까지만 합니다. 더 작은 신경망을 쓰십시오.</translation>
    </message>
    <message>
        <source>Update {update}, in float64: the largest difference of any two ways is {gap}, in {name} ({ways}).</source>
        <translation>업데이트 {update}, float64: 방법 간의 가장 큰 차이는 {name}의 {gap}입니다({ways}).</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>직접 계산</translation>
    </message>
    <message>
        <source>by hand − central</source>
        <translation>직접 − 중앙 차분</translation>
    </message>
    <message>
        <source>by hand − tape</source>
        <translation>직접 − 테이프</translation>
    </message>
    <message>
        <source>central difference</source>
        <translation>중앙 차분</translation>
    </message>
    <message>
        <source>kinks</source>
        <translation>꺾이는 곳</translation>
    </message>
    <message>
        <source>tape − central</source>
        <translation>테이프 − 중앙 차분</translation>
    </message>
</context>
<context>
    <name>HandBar</name>
    <message>
        <source>&amp;Next hidden</source>
        <translation>다음 가리기(&amp;N)</translation>
    </message>
    <message>
        <source>Go on to the next tensor that is computed, and hide its numbers</source>
        <translation>계산되는 다음 텐서로 가서 그 수를 가립니다</translation>
    </message>
    <message>
        <source>How many of the typed numbers are right</source>
        <translation>입력한 수 가운데 맞은 개수</translation>
    </message>
    <message>
        <source>Probably: {mistake}</source>
        <translation>아마도: {mistake}</translation>
    </message>
    <message>
        <source>Show &amp;solution</source>
        <translation>풀이 보기(&amp;S)</translation>
    </message>
    <message>
        <source>Type the numbers of {name}: Tab goes on, a block can be pasted.</source>
        <translation>{name}의 수를 입력하십시오. Tab으로 다음 칸에 가고, 블록을 붙여넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>{right} of {count} right, {wrong} wrong.</source>
        <translation>{count}개 가운데 {right}개 맞음, {wrong}개 틀림.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Chosen</source>
        <translation>선택한 것</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Symbols and source</source>
        <translation>기호와 출처</translation>
    </message>
    <message>
        <source>at first: {value}</source>
        <translation>기본값: {value}</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>{low} 이상</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>{high} 이하</translation>
    </message>
    <message>
        <source>greater than {low}</source>
        <translation>{low} 초과</translation>
    </message>
    <message>
        <source>less than {high}</source>
        <translation>{high} 미만</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>usual: {low} to {high}</source>
        <translation>보통 {low}–{high}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>All &amp;keys</source>
        <translation>모든 키(&amp;K)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Help: {title}</source>
        <translation>도움말: {title}</translation>
    </message>
    <message>
        <source>It comes up in no lesson.</source>
        <translation>이것이 나오는 수업은 없습니다.</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>Looking for lessons…</source>
        <translation>수업을 찾는 중…</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>외 {count}개</translation>
    </message>
</context>
<context>
    <name>HistoryControls</name>
    <message>
        <source>Array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>Column of the weight</source>
        <translation>가중치의 열</translation>
    </message>
    <message>
        <source>Row of the weight</source>
        <translation>가중치의 행</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>그릴 것</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>잴 것</translation>
    </message>
    <message>
        <source>column </source>
        <translation>열 </translation>
    </message>
    <message>
        <source>row </source>
        <translation>행 </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Distribution</source>
        <translation>분포</translation>
    </message>
    <message>
        <source>Every update from {first} to {last}.</source>
        <translation>업데이트 {first}부터 {last}까지 모두입니다.</translation>
    </message>
    <message>
        <source>Gradients and steps</source>
        <translation>기울기와 변화량</translation>
    </message>
    <message>
        <source>History</source>
        <translation>이력</translation>
    </message>
    <message>
        <source>One of every {every} updates from {first} to {last}; zoom in for all of them.</source>
        <translation>업데이트 {first}부터 {last}까지 {every}개마다 하나입니다. 확대하면 모두 보입니다.</translation>
    </message>
    <message>
        <source>Only the last weights are kept. Train, and the history of each is shown here.</source>
        <translation>마지막 가중치만 있습니다. 학습하면 가중치마다 이력이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Renewed when training pauses.</source>
        <translation>학습을 멈추면 새로 계산합니다.</translation>
    </message>
    <message>
        <source>The history appears when training pauses or ends.</source>
        <translation>학습을 멈추거나 마치면 이력이 나타납니다.</translation>
    </message>
    <message>
        <source>The history is being computed…</source>
        <translation>이력을 계산하고 있습니다…</translation>
    </message>
    <message>
        <source>Train the network (Space); how its weights, gradients and steps change is shown here.</source>
        <translation>신경망을 학습하십시오(Space). 가중치, 기울기, 변화량이 어떻게 바뀌는지 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>all arrays</source>
        <translation>모든 배열</translation>
    </message>
    <message>
        <source>distribution</source>
        <translation>분포</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>노름</translation>
    </message>
    <message>
        <source>one array</source>
        <translation>배열 하나</translation>
    </message>
    <message>
        <source>one weight</source>
        <translation>가중치 하나</translation>
    </message>
    <message>
        <source>step / weights</source>
        <translation>변화량 / 가중치</translation>
    </message>
    <message>
        <source>steps of updates</source>
        <translation>업데이트의 변화량</translation>
    </message>
    <message>
        <source>update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>update {number}</source>
        <translation>업데이트 {number}</translation>
    </message>
    <message>
        <source>value</source>
        <translation>함숫값</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>항목 {count}개</translation>
    </message>
    <message>
        <source>{kept} of {size} entries.</source>
        <translation>항목 {size}개 중 {kept}개입니다.</translation>
    </message>
    <message>
        <source>{share} computed.</source>
        <translation>{share} 계산했습니다.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>찾아보기(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Guess everything</source>
        <translation>모두 추측(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Type of &apos;{column}&apos;</source>
        <translation>&apos;{column}&apos; 열의 형식(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Type of the column</source>
        <translation>열의 형식(&amp;T)</translation>
    </message>
    <message>
        <source>About {rows} rows × {columns} columns.</source>
        <translation>약 {rows}행 × {columns}열.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open a table with options</source>
        <translation>옵션을 정해 표 열기</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>그런 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Type of the present column</source>
        <translation>현재 열의 형식</translation>
    </message>
    <message>
        <source>What is to be said about the file</source>
        <translation>파일에 대해 알아둘 점</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>추측</translation>
    </message>
    <message>
        <source>guess: {found}</source>
        <translation>추측: {found}</translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message>
        <source>&amp;Delimiter</source>
        <translation>구분 문자(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>인코딩(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>따옴표(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>시트(&amp;S)</translation>
    </message>
    <message>
        <source>Co&amp;mment mark</source>
        <translation>주석 기호(&amp;M)</translation>
    </message>
    <message>
        <source>Comment mark</source>
        <translation>주석 기호</translation>
    </message>
    <message>
        <source>De&amp;cimal mark</source>
        <translation>소수점 기호(&amp;C)</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>소수점 기호</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>구분 문자</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Every k-th row: k</source>
        <translation>몇 행마다 하나씩 읽을지(k)</translation>
    </message>
    <message>
        <source>First &amp;row is a header</source>
        <translation>첫 행이 머리글(&amp;R)</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>머리글</translation>
    </message>
    <message>
        <source>How many rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation>Latin-1</translation>
    </message>
    <message>
        <source>Lines to skip above the header</source>
        <translation>머리글 위에서 건너뛸 줄 수</translation>
    </message>
    <message>
        <source>M&amp;issing words</source>
        <translation>결측을 뜻하는 말(&amp;I)</translation>
    </message>
    <message>
        <source>Mark between thousands</source>
        <translation>천 단위 구분 기호</translation>
    </message>
    <message>
        <source>Names and cells</source>
        <translation>이름과 셀</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>따옴표</translation>
    </message>
    <message>
        <source>Rows of another length</source>
        <translation>길이가 다른 행</translation>
    </message>
    <message>
        <source>Rows of other &amp;length</source>
        <translation>길이가 다른 행(&amp;L)</translation>
    </message>
    <message>
        <source>Rows to re&amp;ad</source>
        <translation>읽을 행(&amp;A)</translation>
    </message>
    <message>
        <source>Rows to read</source>
        <translation>읽을 행</translation>
    </message>
    <message>
        <source>S&amp;kip lines</source>
        <translation>건너뛸 줄(&amp;K)</translation>
    </message>
    <message>
        <source>Seco&amp;nd header line</source>
        <translation>둘째 머리글 줄(&amp;N)</translation>
    </message>
    <message>
        <source>Second header line</source>
        <translation>둘째 머리글 줄</translation>
    </message>
    <message>
        <source>Seed of the random rows</source>
        <translation>무작위 행의 시드</translation>
    </message>
    <message>
        <source>Share of the rows in per cent</source>
        <translation>행의 비율(%)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>T&amp;housands</source>
        <translation>천 단위 구분(&amp;H)</translation>
    </message>
    <message>
        <source>Words for missing cells, separated by commas</source>
        <translation>결측 셀을 뜻하는 말(쉼표로 구분)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>apostrophe 1&apos;000</source>
        <translation>작은따옴표 1&apos;000</translation>
    </message>
    <message>
        <source>apostrophe 1’000</source>
        <translation>작은따옴표 1’000</translation>
    </message>
    <message>
        <source>as they stand</source>
        <translation>있는 그대로</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>세로줄 |</translation>
    </message>
    <message>
        <source>blank 1 000</source>
        <translation>빈칸 1 000</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>빈칸</translation>
    </message>
    <message>
        <source>colon :</source>
        <translation>콜론 :</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>쉼표 ,</translation>
    </message>
    <message>
        <source>comma 1,000</source>
        <translation>쉼표 1,000</translation>
    </message>
    <message>
        <source>comma 1,5</source>
        <translation>쉼표 1,5</translation>
    </message>
    <message>
        <source>cp1252 (Western)</source>
        <translation>cp1252 (서유럽)</translation>
    </message>
    <message>
        <source>cp932 (Japanese)</source>
        <translation>cp932 (일본어)</translation>
    </message>
    <message>
        <source>cp949 (Korean)</source>
        <translation>cp949 (한국어)</translation>
    </message>
    <message>
        <source>cut or fill them</source>
        <translation>자르거나 채움</translation>
    </message>
    <message>
        <source>every k-th</source>
        <translation>k행마다</translation>
    </message>
    <message>
        <source>gb18030 (Chinese)</source>
        <translation>gb18030 (중국어)</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>추측</translation>
    </message>
    <message>
        <source>guess: none</source>
        <translation>추측: 없음</translation>
    </message>
    <message>
        <source>guess: {count}</source>
        <translation>추측: {count}</translation>
    </message>
    <message>
        <source>guess: {found}</source>
        <translation>추측: {found}</translation>
    </message>
    <message>
        <source>guess: {mark}</source>
        <translation>추측: {mark}</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>narrow blank</source>
        <translation>좁은 빈칸</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>point 1.000</source>
        <translation>점 1.000</translation>
    </message>
    <message>
        <source>point 1.5</source>
        <translation>점 1.5</translation>
    </message>
    <message>
        <source>refuse the file</source>
        <translation>파일을 열지 않음</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>시드 </translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>세미콜론 ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>the usual: NA, null, ? …</source>
        <translation>기본값: NA, null, ? …</translation>
    </message>
    <message>
        <source>thin blank</source>
        <translation>가는 빈칸</translation>
    </message>
    <message>
        <source>tidied up</source>
        <translation>다듬음</translation>
    </message>
    <message>
        <source>unbreakable blank</source>
        <translation>줄바꿈 안 되는 빈칸</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
</context>
<context>
    <name>ImportanceMethods</name>
    <message>
        <source>Connection weights (Garson)</source>
        <translation>연결 가중치 (Garson)</translation>
    </message>
    <message>
        <source>Connection weights (Olden)</source>
        <translation>연결 가중치 (Olden)</translation>
    </message>
    <message>
        <source>Gradient, in standard deviations</source>
        <translation>기울기, 표준편차 단위</translation>
    </message>
    <message>
        <source>Gradient, per unit</source>
        <translation>기울기, 한 단위당</translation>
    </message>
    <message>
        <source>Mean of |∂y/∂x| over the rows, for a standard deviation of each feature</source>
        <translation>행에 대한 |∂y/∂x|의 평균, 각 특성의 표준편차 하나당</translation>
    </message>
    <message>
        <source>Mean of |∂y/∂x| over the rows, for one unit of each entry before it was scaled</source>
        <translation>행에 대한 |∂y/∂x|의 평균, 스케일링 전 각 항목의 한 단위당</translation>
    </message>
    <message>
        <source>Permutation: {score}</source>
        <translation>순열: {score}</translation>
    </message>
    <message>
        <source>Products of the weights along all ways to the output, added up</source>
        <translation>출력까지 가는 모든 길의 가중치 곱을 더한 값</translation>
    </message>
    <message>
        <source>Share of each feature in the output, by the magnitudes of the weights</source>
        <translation>가중치의 크기로 본, 출력에서 각 특성이 차지하는 비율</translation>
    </message>
    <message>
        <source>{score} {value} falls by so much where a feature is permuted: mean ± standard deviation of {count}</source>
        <translation>{score} {value}: 특성을 섞으면 이만큼 줄어듭니다 ({count}회의 평균 ± 표준편차)</translation>
    </message>
    <message>
        <source>{score} {value} rises by so much where a feature is permuted: mean ± standard deviation of {count}</source>
        <translation>{score} {value}: 특성을 섞으면 이만큼 늘어납니다 ({count}회의 평균 ± 표준편차)</translation>
    </message>
</context>
<context>
    <name>ImportancePanel</name>
    <message>
        <source>&amp;Give up</source>
        <translation>그만두기(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Work it out</source>
        <translation>계산하기(&amp;W)</translation>
    </message>
    <message>
        <source>How often each feature is permuted</source>
        <translation>각 특성을 섞는 횟수</translation>
    </message>
    <message>
        <source>Importance of the features</source>
        <translation>특성의 중요도</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>그만두었습니다.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Row {row} has no answer: {reason}.</source>
        <translation>{row}행에는 답이 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Share that is done</source>
        <translation>끝난 비율</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>The importance of the features appears when training pauses or ends.</source>
        <translation>학습이 멈추거나 끝나면 특성의 중요도가 나타납니다.</translation>
    </message>
    <message>
        <source>There is nothing to be told yet. {reason}</source>
        <translation>아직 알려 줄 것이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Train the network (Space); which features its answers depend on appears here.</source>
        <translation>신경망을 학습시키십시오(스페이스). 답이 어떤 특성에 달려 있는지 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>계산하는 중…</translation>
    </message>
    <message>
        <source>repeats: </source>
        <translation>반복: </translation>
    </message>
    <message>
        <source>rows: {rows}, {weights}</source>
        <translation>{rows}행, {weights}</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>{words}; renewed when training pauses</source>
        <translation>{words}; 학습이 멈추면 새로 계산합니다</translation>
    </message>
    <message>
        <source>{words}; {count} left out: no true value</source>
        <translation>{words}; {count}개 제외: 실제 값 없음</translation>
    </message>
</context>
<context>
    <name>InitialWeights</name>
    <message>
        <source>&apos;{text}&apos; is not a number. Type a decimal such as 0.5, or a fraction: 1/2.</source>
        <translation>&apos;{text}&apos; 값은 숫자가 아닙니다. 0.5 같은 소수나 1/2 같은 분수를 입력하십시오.</translation>
    </message>
    <message>
        <source>The clipboard holds no numbers. Copy a block of cells first.</source>
        <translation>클립보드에 숫자가 없습니다. 먼저 셀 블록을 복사하십시오.</translation>
    </message>
    <message>
        <source>The pasted rows have different lengths ({lengths}). Copy a full block.</source>
        <translation>붙여넣은 행들의 길이가 다릅니다({lengths}). 모든 행의 길이가 같은 블록을 복사하십시오.</translation>
    </message>
</context>
<context>
    <name>InitialWeightsPanel</name>
    <message>
        <source>&amp;Array</source>
        <translation>배열(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Draw from the seed</source>
        <translation>시드로 뽑기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Use the trained weights as start</source>
        <translation>학습된 값을 초깃값으로(&amp;U)</translation>
    </message>
    <message>
        <source>A run is active: what you change here applies to the next run.</source>
        <translation>진행 중인 실행이 있습니다. 여기서 바꾼 것은 다음 실행부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>Discard the values given for this array and draw them from the seed again</source>
        <translation>이 배열에 직접 입력한 값을 버리고 시드로 다시 뽑습니다</translation>
    </message>
    <message>
        <source>Draw {array} from the seed</source>
        <translation>{array} 시드로 뽑기</translation>
    </message>
    <message>
        <source>Drawn from seed {seed}: {initializer}</source>
        <translation>시드({seed})로 뽑음: {initializer}</translation>
    </message>
    <message>
        <source>Make the trained values of all arrays the initial ones</source>
        <translation>모든 배열의 학습된 값을 초깃값으로 씁니다</translation>
    </message>
    <message>
        <source>Nothing has been trained yet. Press Train first.</source>
        <translation>아직 학습한 것이 없습니다. 먼저 학습을 누르십시오.</translation>
    </message>
    <message>
        <source>Paste into {array}</source>
        <translation>{array}에 붙여넣기</translation>
    </message>
    <message>
        <source>Set {array} at row {row}, column {column}</source>
        <translation>{array} {row}행 {column}열 설정</translation>
    </message>
    <message>
        <source>Start from the trained weights</source>
        <translation>학습된 가중치에서 시작</translation>
    </message>
    <message>
        <source>The array whose initial values are shown; ✎ marks those given by hand</source>
        <translation>초깃값을 표시할 배열입니다. ✎는 직접 입력한 값을 나타냅니다</translation>
    </message>
    <message>
        <source>The trained weights belong to another network. Undo the changes, or train again.</source>
        <translation>학습된 가중치는 다른 신경망의 것입니다. 변경을 취소하거나 다시 학습하십시오.</translation>
    </message>
    <message>
        <source>There are no weights yet. First settle the network: {problem}</source>
        <translation>아직 가중치가 없습니다. 먼저 신경망의 문제를 바로잡으십시오: {problem}</translation>
    </message>
    <message>
        <source>Type decimals or fractions such as 1/2; paste a block from a spreadsheet or a Python list.</source>
        <translation>소수나 1/2 같은 분수를 입력하거나, 스프레드시트의 블록이나 Python 리스트를 붙여넣으십시오.</translation>
    </message>
    <message>
        <source>{count} parameters are too many to be edited by hand; they are drawn from the seed.</source>
        <translation>매개변수가 {count}개로 너무 많아 직접 편집할 수 없습니다. 시드로 뽑습니다.</translation>
    </message>
    <message>
        <source>✎ Given by hand: a run starts from exactly these values, whatever the seed.</source>
        <translation>✎ 직접 입력한 값: 시드와 관계없이 정확히 이 값에서 실행을 시작합니다.</translation>
    </message>
</context>
<context>
    <name>InputsEditor</name>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>The layer that feeds this one. Layers that depend on it are left out.</source>
        <translation>이 층에 값을 주는 층입니다. 이 층에 의존하는 층은 뺐습니다.</translation>
    </message>
    <message>
        <source>The layers that this one joins. Layers that depend on it are left out.</source>
        <translation>이 층이 합치는 층들입니다. 이 층에 의존하는 층은 뺐습니다.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Compared with {targets}</source>
        <translation>비교 대상: {targets}</translation>
    </message>
    <message>
        <source>Frozen: training leaves all of it as it is.</source>
        <translation>동결됨: 학습이 모두 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Moving averages, kept for prediction: {arrays}</source>
        <translation>예측에 쓰는 이동 평균: {arrays}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>No layer is selected. Click one, or use the arrow keys.</source>
        <translation>선택한 층이 없습니다. 층을 클릭하거나 화살표 키를 쓰십시오.</translation>
    </message>
    <message>
        <source>Nothing is learnt here.</source>
        <translation>여기서는 학습하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Output: (batch, {sizes})</source>
        <translation>출력: (배치, {sizes})</translation>
    </message>
    <message>
        <source>The data that enter the network, one column for each entry.</source>
        <translation>신경망에 들어가는 데이터로, 항목마다 열이 하나씩 있습니다.</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Balance of the target</source>
        <translation>목표의 분포</translation>
    </message>
    <message>
        <source>Balance of the target {name}</source>
        <translation>목표 {name}의 분포</translation>
    </message>
    <message>
        <source>C&amp;olumn</source>
        <translation>열(&amp;O)</translation>
    </message>
    <message>
        <source>Choose another column against which this one is to be seen.</source>
        <translation>이 열과 견주어 볼 다른 열을 선택하십시오.</translation>
    </message>
    <message>
        <source>Column that is inspected</source>
        <translation>살펴보는 열</translation>
    </message>
    <message>
        <source>Column that stands against it</source>
        <translation>견주어 볼 열</translation>
    </message>
    <message>
        <source>Column whose classes colour the points</source>
        <translation>점의 색을 정하는 클래스 열</translation>
    </message>
    <message>
        <source>Columns together</source>
        <translation>열들의 관계</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>상관관계</translation>
    </message>
    <message>
        <source>Every {step}th row was taken.</source>
        <translation>{step}행마다 하나씩 썼습니다.</translation>
    </message>
    <message>
        <source>Facts about the column</source>
        <translation>열의 요약</translation>
    </message>
    <message>
        <source>How often each value comes</source>
        <translation>각 값이 나오는 빈도</translation>
    </message>
    <message>
        <source>No column is the target yet.</source>
        <translation>아직 목표로 지정한 열이 없습니다.</translation>
    </message>
    <message>
        <source>One point for every row.</source>
        <translation>행마다 점 하나.</translation>
    </message>
    <message>
        <source>One point for every {step}th row.</source>
        <translation>{step}행마다 점 하나.</translation>
    </message>
    <message>
        <source>Pearson&apos;s r over the rows where both numbers are present; orange negative, blue positive.</source>
        <translation>두 값이 모두 있는 행에서 구한 피어슨 상관계수 r입니다. 주황은 음수, 파랑은 양수입니다.</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>산점도</translation>
    </message>
    <message>
        <source>There are no columns yet.</source>
        <translation>아직 열이 없습니다.</translation>
    </message>
    <message>
        <source>Those of one text are spread a little, so that none hides the others.</source>
        <translation>텍스트가 같은 점은 겹치지 않게 조금씩 흩어 놓았습니다.</translation>
    </message>
    <message>
        <source>a&amp;gainst</source>
        <translation>견줄 열(&amp;G)</translation>
    </message>
    <message>
        <source>colo&amp;ured by</source>
        <translation>색 기준(&amp;U)</translation>
    </message>
    <message>
        <source>{count} more columns found no room.</source>
        <translation>열 {count}개는 자리가 모자라 표시하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <source>Largest eigenvalues of the Hessian: λ = {values}.</source>
        <translation>헤세 행렬의 가장 큰 고윳값: λ = {values}.</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>테스트 손실</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>{loss} over a sample of {rows} of {total} rows</source>
        <translation>{loss}, {total}행 가운데 표본 {rows}행</translation>
    </message>
    <message>
        <source>{loss} over all {total} rows</source>
        <translation>{loss}, {total}행 모두</translation>
    </message>
    <message>
        <source>{told} It bends downwards, too: one is {least} or less.</source>
        <translation>{told} 아래로도 휩니다. 한 고윳값은 {least} 이하입니다.</translation>
    </message>
    <message>
        <source>λ so far: {values} …</source>
        <translation>지금까지의 λ: {values} …</translation>
    </message>
</context>
<context>
    <name>LandscapeControls</name>
    <message>
        <source>All rows</source>
        <translation>모든 행</translation>
    </message>
    <message>
        <source>Contours a constant factor apart, so that a deep valley is seen.</source>
        <translation>등고선의 높이가 일정한 배수로 달라져 깊은 골짜기가 보입니다.</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>How far the picture reaches to each side, in lengths of the directions; 0 shows the whole path.</source>
        <translation>그림이 각 방향으로 얼마나 뻗는지, 방향의 길이를 단위로 합니다. 0이면 경로 전체를 보입니다.</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Loss of</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
    <message>
        <source>Random directions, and a sample of the rows, are drawn from it.</source>
        <translation>무작위 방향과 행의 표본을 이 시드에서 뽑습니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Without it, of long tables a random sample of {count} rows is taken, and said.</source>
        <translation>끄면 긴 표에서는 행 {count}개의 무작위 표본을 쓰고, 그렇게 알립니다.</translation>
    </message>
    <message>
        <source>gradient and random</source>
        <translation>기울기와 무작위</translation>
    </message>
    <message>
        <source>random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>sharpest bends</source>
        <translation>가장 크게 휘는 쪽</translation>
    </message>
    <message>
        <source>the path&apos;s principal axes</source>
        <translation>경로의 주축</translation>
    </message>
    <message>
        <source>training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
</context>
<context>
    <name>LandscapePanel</name>
    <message>
        <source>Computing…</source>
        <translation>계산하는 중…</translation>
    </message>
    <message>
        <source>The landscape is computed once the network was trained. Press Train (Space).</source>
        <translation>지형은 신경망을 학습한 뒤에 계산합니다. 학습(Space)을 누르십시오.</translation>
    </message>
    <message>
        <source>The landscape is computed when the run pauses or ends.</source>
        <translation>지형은 실행이 멈추거나 끝나면 계산합니다.</translation>
    </message>
</context>
<context>
    <name>LandscapePlot</name>
    <message>
        <source>Landscape</source>
        <translation>손실 지형</translation>
    </message>
    <message>
        <source>loss {value}</source>
        <translation>손실 {value}</translation>
    </message>
    <message>
        <source>path of the run</source>
        <translation>실행의 경로</translation>
    </message>
    <message>
        <source>update {number}</source>
        <translation>업데이트 {number}</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>{distance} off the plane</source>
        <translation>평면에서 {distance} 떨어짐</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>cell</source>
        <translation>셀</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>계산됨</translation>
    </message>
    <message>
        <source>encoded</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>채움</translation>
    </message>
    <message>
        <source>group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>결측 표시</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>쓰지 않음</translation>
    </message>
    <message>
        <source>part and order</source>
        <translation>부분과 순서</translation>
    </message>
    <message>
        <source>read as</source>
        <translation>읽은 값</translation>
    </message>
    <message>
        <source>says</source>
        <translation>뜻하는 값</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>스케일링</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>제외함</translation>
    </message>
    <message>
        <source>spelling</source>
        <translation>표기</translation>
    </message>
    <message>
        <source>tensor entry</source>
        <translation>텐서 항목</translation>
    </message>
    <message>
        <source>unscaled</source>
        <translation>스케일링 되돌림</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>&amp;Go through the table</source>
        <translation>표 전체 살펴보기(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Show the cell</source>
        <translation>셀 보기(&amp;S)</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>처리 이력</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Part of the data</source>
        <translation>데이터 부분</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Row of the part</source>
        <translation>부분 안의 행</translation>
    </message>
    <message>
        <source>Select a cell of the table to follow it.</source>
        <translation>표의 셀을 선택하면 그 과정을 따라갑니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Step within the window</source>
        <translation>윈도 안의 단계</translation>
    </message>
    <message>
        <source>Steps from the cell to the tensor</source>
        <translation>셀에서 텐서까지의 단계</translation>
    </message>
    <message>
        <source>Steps from the entry to the cell</source>
        <translation>항목에서 셀까지의 단계</translation>
    </message>
    <message>
        <source>T, the targets</source>
        <translation>T, 목표</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>텐서</translation>
    </message>
    <message>
        <source>The table is large; going through it takes a moment.</source>
        <translation>표가 커서 모두 살펴보는 데 시간이 걸립니다.</translation>
    </message>
    <message>
        <source>There is no way to the network yet. {reason}</source>
        <translation>아직 신경망까지 이어지지 않습니다. {reason}</translation>
    </message>
    <message>
        <source>This part has {count} rows</source>
        <translation>이 부분에는 행이 {count}개 있습니다</translation>
    </message>
    <message>
        <source>What becomes of a cell</source>
        <translation>셀의 처리 과정</translation>
    </message>
    <message>
        <source>Where an entry comes from</source>
        <translation>항목의 출처</translation>
    </message>
    <message>
        <source>X, the inputs</source>
        <translation>X, 입력</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>A neuron too small for its number shows it by colour alone: point at it.</source>
        <translation>숫자를 쓰기에 너무 작은 뉴런은 색으로만 표시합니다. 뉴런을 가리키면 값이 나타납니다.</translation>
    </message>
    <message>
        <source>Dashed orange: negative. Thin grey: zero. Solid blue: positive.</source>
        <translation>주황색 파선: 음수. 가는 회색: 0. 파란색 실선: 양수.</translation>
    </message>
    <message>
        <source>Fill: bias.</source>
        <translation>채움: 편향.</translation>
    </message>
    <message>
        <source>Fill: the gradient of the loss by the bias.</source>
        <translation>채움: 손실을 편향으로 미분한 기울기.</translation>
    </message>
    <message>
        <source>Fill: what the neuron gives in the mean over the rows, against the largest of its layer.</source>
        <translation>채움: 뉴런이 내보내는 값의 행 평균으로, 층에서 가장 큰 값에 대한 비율입니다.</translation>
    </message>
    <message>
        <source>Fill: what the neuron gives over the plane of the two features, against its largest value.</source>
        <translation>채움: 두 특성의 평면 위에서 뉴런이 내는 값. 그중 가장 큰 값을 기준으로 합니다.</translation>
    </message>
    <message>
        <source>Histograms: over all {rows} rows, one scale for each layer; a dotted line stands at 0.</source>
        <translation>히스토그램: 전체 {rows}개 행, 층마다 같은 눈금이며 점선은 0입니다.</translation>
    </message>
    <message>
        <source>Histograms: over {rows} of {of} rows, taken evenly; one scale for each layer; a dotted line stands at 0.</source>
        <translation>히스토그램: {of}개 행에서 고르게 뽑은 {rows}개 행, 층마다 같은 눈금이며 점선은 0입니다.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
    <message>
        <source>Number and fill: what the neuron gives for the row, against the largest of its layer.</source>
        <translation>숫자와 채움: 이 행에 대한 뉴런의 출력(층에서 가장 큰 값에 견줌).</translation>
    </message>
    <message>
        <source>Point at a line or a neuron to read its value.</source>
        <translation>선이나 뉴런에 마우스를 올리면 값을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>fill: bias</source>
        <translation>채움: 편향</translation>
    </message>
    <message>
        <source>fill: mean value</source>
        <translation>채움: 평균값</translation>
    </message>
    <message>
        <source>fill: over the plane</source>
        <translation>채움: 평면 위의 값</translation>
    </message>
    <message>
        <source>fill: {row}</source>
        <translation>채움: {row}</translation>
    </message>
    <message>
        <source>fill: ∂L/∂b</source>
        <translation>채움: ∂L/∂b</translation>
    </message>
    <message>
        <source>histograms: {rows} of {of} rows</source>
        <translation>히스토그램: {of}개 행 중 {rows}개</translation>
    </message>
    <message>
        <source>mean over {rows} rows</source>
        <translation>{rows}개 행의 평균</translation>
    </message>
    <message>
        <source>no gradients: read an update in the Step panel</source>
        <translation>기울기 없음: 단계 패널에서 업데이트를 읽으십시오</translation>
    </message>
    <message>
        <source>width |w · a|, full at {full} ({of})</source>
        <translation>굵기 |w · a|, {full}에서 최대 ({of})</translation>
    </message>
    <message>
        <source>width |w|, full at {full}</source>
        <translation>굵기 |w|, {full}에서 최대</translation>
    </message>
    <message>
        <source>width |∂L/∂w|, full at {full} (update {update})</source>
        <translation>굵기 |∂L/∂w|, {full}에서 최대 (업데이트 {update})</translation>
    </message>
</context>
<context>
    <name>LessonDialog</name>
    <message>
        <source>&amp;Chapter</source>
        <translation>장(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>숫자(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>질문(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation>본문(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>글(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;What to watch, questions</source>
        <translation>눈여겨볼 것, 질문(&amp;W)</translation>
    </message>
    <message>
        <source>A field that is empty in one language shows the text of the other. Stories may use Markdown.</source>
        <translation>한 언어의 칸이 비어 있으면 다른 언어의 글을 보여 줍니다. 본문에는 Markdown을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>장</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>파일 선택(&amp;F)…</translation>
    </message>
    <message>
        <source>It promises no numbers yet, so that Check would have nothing to do.</source>
        <translation>아직 나와야 할 숫자가 없어 확인할 것이 없습니다.</translation>
    </message>
    <message>
        <source>It promises {count} numbers. They are checked on both engines before it is saved.</source>
        <translation>나와야 할 숫자가 {count}개입니다. 저장하기 전에 두 엔진에서 확인합니다.</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>번호(&amp;U)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>출처(&amp;O)</translation>
    </message>
    <message>
        <source>Save as lesson</source>
        <translation>수업으로 저장</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Still missing, in one language at least: {fields}.</source>
        <translation>적어도 한 언어로 더 채워야 합니다: {fields}.</translation>
    </message>
    <message>
        <source>Story, {language}</source>
        <translation>설명, {language}</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>제목(&amp;I)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>What to watc&amp;h</source>
        <translation>눈여겨볼 것(&amp;H)</translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation>눈여겨볼 것</translation>
    </message>
    <message>
        <source>answer to a question</source>
        <translation>질문의 답</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>장</translation>
    </message>
    <message>
        <source>question to an answer</source>
        <translation>답에 대한 질문</translation>
    </message>
    <message>
        <source>source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>story</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>such as 501; may be empty</source>
        <translation>예: 501. 비워도 됩니다</translation>
    </message>
    <message>
        <source>title</source>
        <translation>제목</translation>
    </message>
</context>
<context>
    <name>LessonMaking</name>
    <message>
        <source>A lesson of the course is called &apos;{id}&apos; already. Give yours another number or title.</source>
        <translation>강의에 이름이 &apos;{id}&apos;인 수업이 이미 있습니다. 번호나 제목을 바꾸십시오.</translation>
    </message>
    <message>
        <source>Checking the numbers and writing {name}…</source>
        <translation>숫자를 확인하고 {name} 파일을 쓰는 중…</translation>
    </message>
    <message>
        <source>Lessons (*{suffix})</source>
        <translation>수업 (*{suffix})</translation>
    </message>
    <message>
        <source>Save as lesson</source>
        <translation>수업으로 저장</translation>
    </message>
    <message>
        <source>Saved {name}. It stands under File ▸ Lessons, and can be shared as it is.</source>
        <translation>{name} 파일을 저장했습니다. 파일 ▸ 수업에서 열 수 있고, 그대로 나누어 줄 수 있습니다.</translation>
    </message>
    <message>
        <source>The run on the screen was trained with other settings or another table than are open now. Train again first.</source>
        <translation>화면의 실행은 지금 열려 있는 것과 다른 설정이나 표로 학습했습니다. 먼저 다시 학습하십시오.</translation>
    </message>
    <message>
        <source>There is no table yet, so there is nothing to make a lesson of.</source>
        <translation>아직 표가 없어 수업으로 만들 것이 없습니다.</translation>
    </message>
    <message>
        <source>Train first (Space), at least one step. Then numbers can be picked here.</source>
        <translation>먼저 한 단계라도 학습하십시오(Space). 그러면 여기에서 숫자를 고를 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Answer to: {question}</source>
        <translation>답: {question}</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Runs to set side by side</source>
        <translation>나란히 놓고 볼 실행</translation>
    </message>
    <message>
        <source>Set this up, then press Train (Space). The runs before it stay in the list of runs.</source>
        <translation>이 설정으로 바꾼 뒤 학습(Space)을 누르십시오. 앞선 실행은 실행 목록에 남습니다.</translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation>눈여겨볼 것</translation>
    </message>
</context>
<context>
    <name>LessonsPanel</name>
    <message>
        <source>&amp;All panels</source>
        <translation>모든 패널(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back to mine</source>
        <translation>내 작업으로(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>A project that comes with the program: table, network and settings.</source>
        <translation>프로그램에 들어 있는 프로젝트: 표, 신경망, 설정.</translation>
    </message>
    <message>
        <source>All {count} numbers are right.</source>
        <translation>숫자 {count}개가 모두 맞습니다.</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>숫자 확인(&amp;K)</translation>
    </message>
    <message>
        <source>Choose one to read what it is about:</source>
        <translation>하나를 고르면 내용을 볼 수 있습니다:</translation>
    </message>
    <message>
        <source>Close the lesson, and go on with what was open before.</source>
        <translation>수업을 닫고, 앞서 열려 있던 것을 이어서 합니다.</translation>
    </message>
    <message>
        <source>Compute the printed numbers on both engines, from what is set up now, and compare.</source>
        <translation>인쇄된 숫자를 지금 설정에 따라 두 엔진에서 계산해 비교합니다.</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>손상됨</translation>
    </message>
    <message>
        <source>Lessons and samples</source>
        <translation>수업과 예제</translation>
    </message>
    <message>
        <source>Open this table and this network. Then press Train (Space). Undo brings yours back.</source>
        <translation>이 표와 신경망을 엽니다. 그다음 학습(Space)을 누르십시오. 실행 취소를 누르면 이전의 표와 신경망으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Own lessons</source>
        <translation>내 수업</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Show more than the lesson needs.</source>
        <translation>수업에 필요한 것 말고도 모두 보여 줍니다.</translation>
    </message>
    <message>
        <source>{about}. From scikit-learn.</source>
        <translation>{about}. 출처: scikit-learn.</translation>
    </message>
    <message>
        <source>{wrong} of {count} numbers are wrong.</source>
        <translation>숫자 {count}개 중 {wrong}개가 틀립니다.</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>= as in Keras; ≠ and how Keras does it</source>
        <translation>=는 Keras와 같음; ≠는 다르며 그 뒤는 Keras의 방식</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>계산 방식</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>계산 방식</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>지금</translation>
    </message>
</context>
<context>
    <name>ListEntry</name>
    <message>
        <source>Move {entry} down</source>
        <translation>{entry} 아래로 이동</translation>
    </message>
    <message>
        <source>Move {entry} up</source>
        <translation>{entry} 위로 이동</translation>
    </message>
    <message>
        <source>Remove {entry}</source>
        <translation>{entry} 제거</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add &apos;{entry}&apos;</source>
        <translation>&apos;{entry}&apos; 추가</translation>
    </message>
    <message>
        <source>Add to {field}</source>
        <translation>{field}에 추가</translation>
    </message>
    <message>
        <source>Move &apos;{entry}&apos; down</source>
        <translation>&apos;{entry}&apos; 아래로 이동</translation>
    </message>
    <message>
        <source>Move &apos;{entry}&apos; up</source>
        <translation>&apos;{entry}&apos; 위로 이동</translation>
    </message>
    <message>
        <source>Remove &apos;{entry}&apos;</source>
        <translation>&apos;{entry}&apos; 제거</translation>
    </message>
</context>
<context>
    <name>LoadingStrip</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>불러오기 취소</translation>
    </message>
    <message>
        <source>Share of the file that is read</source>
        <translation>파일을 읽은 비율</translation>
    </message>
</context>
<context>
    <name>LossControls</name>
    <message>
        <source>&amp;Rounding…</source>
        <translation>반올림(&amp;R)…</translation>
    </message>
    <message>
        <source>Automatic: each update until two epochs are complete, then each epoch.</source>
        <translation>자동: 에포크 두 번이 끝날 때까지는 업데이트마다, 그 뒤에는 에포크마다.</translation>
    </message>
    <message>
        <source>Exponential smoothing as in TensorBoard; the curve itself stays behind it, faintly.</source>
        <translation>TensorBoard와 같은 지수 스무딩. 원래 곡선은 뒤에 흐리게 남습니다.</translation>
    </message>
    <message>
        <source>Keep the curves of the run before, dotted, to compare.</source>
        <translation>비교할 수 있게 이전 실행의 곡선을 점선으로 남깁니다.</translation>
    </message>
    <message>
        <source>L&amp;oss axis</source>
        <translation>손실 축(&amp;O)</translation>
    </message>
    <message>
        <source>Previous r&amp;un</source>
        <translation>이전 실행(&amp;U)</translation>
    </message>
    <message>
        <source>Ru&amp;ns</source>
        <translation>실행 목록(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>스무딩(&amp;M)</translation>
    </message>
    <message>
        <source>Sensitivity to rounding: is the difference between the engines more than rounding? The run is done again from starts that are one rounding away.</source>
        <translation>반올림에 대한 민감도: 두 엔진의 차이가 반올림으로 설명되지 않을 만큼 큰지 봅니다. 반올림 하나만큼 다른 초기 가중치에서 실행을 다시 합니다.</translation>
    </message>
    <message>
        <source>Show the runs that are kept: draw, pin, name and remove them, go back to one.</source>
        <translation>보관한 실행을 봅니다: 그리기, 고정, 이름 바꾸기, 제거, 되돌아가기.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>x a&amp;xis</source>
        <translation>x축(&amp;A)</translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>No epoch is complete yet. Choose “updates” as the x axis to see each update.</source>
        <translation>아직 끝난 에포크가 없습니다. x축을 “업데이트”로 바꾸면 업데이트마다 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>No update is done yet.</source>
        <translation>아직 끝난 업데이트가 없습니다.</translation>
    </message>
    <message>
        <source>NumPy − TensorFlow</source>
        <translation>NumPy − TensorFlow</translation>
    </message>
    <message>
        <source>Press Train (Space); the loss appears here.</source>
        <translation>학습(Space)을 누르면 손실이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>The largest difference between the two engines over all weights and biases.</source>
        <translation>모든 가중치와 편향에서 두 엔진의 가장 큰 차이입니다.</translation>
    </message>
    <message>
        <source>The run is being prepared; the loss appears here.</source>
        <translation>실행을 준비하는 중입니다. 손실이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>epoch {number}</source>
        <translation>에포크 {number}</translation>
    </message>
    <message>
        <source>max |Δ|</source>
        <translation>최대 |Δ|</translation>
    </message>
    <message>
        <source>max |Δ| =</source>
        <translation>최대 |Δ| =</translation>
    </message>
    <message>
        <source>update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>update {number}</source>
        <translation>업데이트 {number}</translation>
    </message>
    <message>
        <source>{loss} at epoch {epoch}</source>
        <translation>{loss}(에포크 {epoch})</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>best</source>
        <translation>최저</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open it</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>What was not saved is kept in {path}; the next start offers it.</source>
        <translation>저장하지 않은 내용을 {path}에 보관했습니다. 다음에 시작할 때 다시 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Written {name}.</source>
        <translation>{name}에 저장했습니다.</translation>
    </message>
    <message>
        <source>{name}[*] – Glassnet</source>
        <translation>{name}[*] – Glassnet</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>channel {number}</source>
        <translation>채널 {number}</translation>
    </message>
    <message>
        <source>each cell: the largest |w| of {height} × {width}</source>
        <translation>각 셀: {height} × {width}개 중 가장 큰 |w|</translation>
    </message>
    <message>
        <source>entry {number}</source>
        <translation>항목 {number}</translation>
    </message>
    <message>
        <source>input {number}</source>
        <translation>입력 {number}</translation>
    </message>
    <message>
        <source>min {least}  max {greatest}  norm {norm}</source>
        <translation>최소 {least}  최대 {greatest}  노름 {norm}</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>행 {number}</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>{row}행 {column}열</translation>
    </message>
    <message>
        <source>time {number}</source>
        <translation>시점 {number}</translation>
    </message>
    <message>
        <source>unit {number}</source>
        <translation>유닛 {number}</translation>
    </message>
    <message>
        <source>x {number}</source>
        <translation>x {number}</translation>
    </message>
    <message>
        <source>y {number}</source>
        <translation>y {number}</translation>
    </message>
    <message>
        <source>{cell}, gradient {gradient}</source>
        <translation>{cell}, 기울기 {gradient}</translation>
    </message>
    <message>
        <source>{cell}, gradient {gradient} in update {update}</source>
        <translation>{cell}, 업데이트 {update}의 기울기 {gradient}</translation>
    </message>
    <message>
        <source>{layer} {array}, {rows} rows, {columns} columns</source>
        <translation>{layer} {array}, 행 {rows}개, 열 {columns}개</translation>
    </message>
    <message>
        <source>{name}, row {row}, column {column}, {value}</source>
        <translation>{name}, {row} 행, {column} 열, {value}</translation>
    </message>
</context>
<context>
    <name>MeasureChoice</name>
    <message>
        <source>Colours</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Colours by weight, value or gradient; the values of a row; histograms; pictures</source>
        <translation>가중치, 값, 기울기에 따른 색, 행의 값, 히스토그램, 그림</translation>
    </message>
    <message>
        <source>In and beside neurons</source>
        <translation>뉴런 안과 옆</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>What the canvas shows</source>
        <translation>캔버스에 표시할 것</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Fill missing cells</source>
        <translation>결측 셀 채우기</translation>
    </message>
    <message>
        <source>Set &apos;{layer}&apos; to {activation}</source>
        <translation>&apos;{layer}&apos; 층의 활성화 함수: {activation}</translation>
    </message>
    <message>
        <source>Set {count} layers to {activation}</source>
        <translation>층 {count}개의 활성화 함수: {activation}</translation>
    </message>
    <message>
        <source>Take &apos;{column}&apos; as classes</source>
        <translation>&apos;{column}&apos; 열을 클래스로 처리</translation>
    </message>
    <message>
        <source>Take the full batch</source>
        <translation>전체 배치 쓰기</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>수업(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Own lessons</source>
        <translation>내 수업(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>패널(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rows of the table</source>
        <translation>표의 행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Walk through an update</source>
        <translation>업데이트 따라 걷기(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Workspaces</source>
        <translation>작업 공간(&amp;W)</translation>
    </message>
    <message>
        <source>Co&amp;lumns of the table</source>
        <translation>표의 열(&amp;L)</translation>
    </message>
    <message>
        <source>From scikit-learn</source>
        <translation>scikit-learn 예제</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>No file was opened yet</source>
        <translation>아직 연 파일이 없습니다</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 파일 열기(&amp;R)</translation>
    </message>
    <message>
        <source>Presen&amp;ting</source>
        <translation>발표 조작(&amp;T)</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>예제(&amp;M)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
</context>
<context>
    <name>ModelCardDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as JSON…</source>
        <translation>JSON으로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>모델 카드</translation>
    </message>
</context>
<context>
    <name>ModelExport</name>
    <message>
        <source>&amp;Transpose</source>
        <translation>전치(&amp;T)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>모델 내보내기</translation>
    </message>
    <message>
        <source>Export the predictions</source>
        <translation>예측 내보내기</translation>
    </message>
    <message>
        <source>Export the weights</source>
        <translation>가중치 내보내기</translation>
    </message>
    <message>
        <source>It is not run: the open table lacks {columns}.</source>
        <translation>실행하지 않습니다. 열린 표에 {columns} 열이 없습니다.</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Open weights as the initial ones</source>
        <translation>가중치를 초기 가중치로 열기</translation>
    </message>
    <message>
        <source>Open weights from {name}</source>
        <translation>{name}에서 가중치 열기</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} 여는 중…</translation>
    </message>
    <message>
        <source>Reading the data file…</source>
        <translation>데이터 파일을 읽는 중…</translation>
    </message>
    <message>
        <source>Save the model card</source>
        <translation>모델 카드 저장</translation>
    </message>
    <message>
        <source>There are no predictions yet. Press Train to train the network first.</source>
        <translation>아직 예측이 없습니다. 학습을 눌러 먼저 신경망을 학습하십시오.</translation>
    </message>
    <message>
        <source>There are no weights yet. Press Train to train some.</source>
        <translation>아직 가중치가 없습니다. 먼저 학습을 누르십시오.</translation>
    </message>
    <message>
        <source>There is no trained network yet. Press Train to train one first.</source>
        <translation>아직 학습된 신경망이 없습니다. 먼저 학습을 눌러 학습하십시오.</translation>
    </message>
    <message>
        <source>Transposed weights</source>
        <translation>전치된 가중치</translation>
    </message>
    <message>
        <source>Transposing takes every matrix of the file the other way round, square ones too.</source>
        <translation>전치하면 파일의 모든 행렬을, 정사각 행렬까지 행과 열을 바꾸어 읽습니다.</translation>
    </message>
    <message>
        <source>Weights ({suffixes})</source>
        <translation>가중치 ({suffixes})</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>{name}에 쓰는 중…</translation>
    </message>
    <message>
        <source>Written {name}.</source>
        <translation>{name}에 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>ModelExportDialog</name>
    <message>
        <source>&amp;Network only: prepared numbers in, what the last layer gives out</source>
        <translation>신경망만(&amp;N): 전처리된 수를 받아 마지막 층의 출력을 줍니다</translation>
    </message>
    <message>
        <source>&amp;Run what was written</source>
        <translation>쓴 것을 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>파일 선택(&amp;F)…</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>모델 내보내기</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>형식(&amp;O)</translation>
    </message>
    <message>
        <source>It is run by its own runtime on rows of the open table; the largest difference is told.</source>
        <translation>열린 표의 행으로 그 형식의 실행 환경에서 실행하고 가장 큰 차이를 알려 줍니다.</translation>
    </message>
    <message>
        <source>It takes raw cells by the names of their columns and answers in original units: filling, encodings and scaling are in it.</source>
        <translation>열 이름으로 원래 셀을 받아 원래 단위로 답합니다. 빈 셀 채우기, 인코딩, 스케일링이 안에 있습니다.</translation>
    </message>
    <message>
        <source>It takes the prepared numbers of a row, scaled and encoded elsewhere, and gives the last layer&apos;s numbers.</source>
        <translation>다른 곳에서 스케일링하고 인코딩한 한 행의 수를 받아 마지막 층의 수를 줍니다.</translation>
    </message>
    <message>
        <source>Model &amp;card…</source>
        <translation>모델 카드(&amp;C)…</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>실행하지 않음</translation>
    </message>
    <message>
        <source>On as many rows as take about a second</source>
        <translation>약 1초 걸리는 행 수만큼</translation>
    </message>
    <message>
        <source>On {rows} rows, however long that takes</source>
        <translation>시간이 얼마나 걸리든 {rows}행에</translation>
    </message>
</context>
<context>
    <name>MomentActions</name>
    <message>
        <source>No update was done yet.</source>
        <translation>아직 업데이트가 없습니다.</translation>
    </message>
    <message>
        <source>Only the last weights are kept. Train, and each update can be shown again.</source>
        <translation>마지막 가중치만 있습니다. 학습하면 모든 업데이트를 다시 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Pause the film</source>
        <translation>재생 멈춤</translation>
    </message>
    <message>
        <source>Play &amp;back</source>
        <translation>다시 재생(&amp;B)</translation>
    </message>
    <message>
        <source>The window shows now.</source>
        <translation>창이 현재를 보여 주고 있습니다.</translation>
    </message>
    <message>
        <source>This is the beginning.</source>
        <translation>여기가 처음입니다.</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name of the column</source>
        <translation>열 이름(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>열 이름</translation>
    </message>
    <message>
        <source>There is a column &apos;{name}&apos; already.</source>
        <translation>&apos;{name}&apos; 열이 이미 있습니다.</translation>
    </message>
</context>
<context>
    <name>NetworkActions</name>
    <message>
        <source>Add a layer beside the selected one, and a join of both; or another output</source>
        <translation>선택한 층 옆에 층을 추가하고 둘을 합치는 층을 만들거나, 출력을 하나 더 추가합니다</translation>
    </message>
    <message>
        <source>Add branch</source>
        <translation>가지 추가</translation>
    </message>
    <message>
        <source>Add layer of another kind</source>
        <translation>다른 종류의 층 추가</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Train the selected layer again</source>
        <translation>선택한 층을 다시 학습합니다</translation>
    </message>
    <message>
        <source>Unfreeze layer</source>
        <translation>층 동결 해제</translation>
    </message>
</context>
<context>
    <name>NetworkCanvas</name>
    <message>
        <source>1 parameter</source>
        <translation>매개변수 1개</translation>
    </message>
    <message>
        <source>A neuron&apos;s picture lies over the plane of two features, and there are {count}.</source>
        <translation>뉴런의 그림은 두 특성의 평면 위에 그려지는데, 특성이 {count}개입니다.</translation>
    </message>
    <message>
        <source>Data · {width}</source>
        <translation>데이터 · {width}</translation>
    </message>
    <message>
        <source>Network drawing</source>
        <translation>신경망 그림</translation>
    </message>
    <message>
        <source>Of {weights} weights {drawn} are lines, the largest of each band; a band is the mean of all.</source>
        <translation>가중치 {weights}개 중 띠마다 가장 큰 것들을 모두 {drawn}개의 선으로 그립니다. 띠는 전체의 평균입니다.</translation>
    </message>
    <message>
        <source>Wheel, two fingers, Ctrl+= or Ctrl+−: zoom. Drag the ground, or Shift and arrow keys: pan. Double-click the ground, or Ctrl+0: fit.
Drag a layer onto a link, or Ctrl and arrow keys: move it there. Drag from the circle at its right to another layer, or Ctrl+K: connect.
Double-click a layer, or Enter: edit it. Page up and down: read its units. Ctrl+P: the palette, to drag new layers onto links. Ctrl+Z undoes each.</source>
        <translation>휠, 두 손가락, Ctrl+= 또는 Ctrl+−: 확대와 축소. 바탕 끌기 또는 Shift+화살표 키: 이동. 바탕 두 번 클릭 또는 Ctrl+0: 맞춤.
층을 연결선 위로 끌기 또는 Ctrl+화살표 키: 그 자리로 옮김. 층 오른쪽의 원에서 다른 층으로 끌기 또는 Ctrl+K: 연결.
층 두 번 클릭 또는 Enter: 편집. Page Up과 Page Down: 층의 유닛을 차례로 읽음. Ctrl+P: 새 층을 연결선 위로 끌어다 놓는 팔레트. Ctrl+Z로 모두 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>for the row: smallest {low}, mean {mean}, largest {high}</source>
        <translation>이 행의 값: 최소 {low}, 평균 {mean}, 최대 {high}</translation>
    </message>
    <message>
        <source>input[{unit}]: {label}</source>
        <translation>입력[{unit}]: {label}</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>no parameters</source>
        <translation>매개변수 없음</translation>
    </message>
    <message>
        <source>over the plane: {low} … {high}</source>
        <translation>평면 위에서: {low} … {high}</translation>
    </message>
    <message>
        <source>over the rows: {low} … {high}, mean {mean}; 0 for {zeros} %; histogram from {left} to {right}</source>
        <translation>모든 행에서 {low} … {high}, 평균 {mean}, 0인 행 {zeros} %, 히스토그램 범위 {left} ~ {right}</translation>
    </message>
    <message>
        <source>sum {sum} → value {output}</source>
        <translation>합 {sum} → 값 {output}</translation>
    </message>
    <message>
        <source>target {first}</source>
        <translation>목표 {first}</translation>
    </message>
    <message>
        <source>targets {first}–{last}</source>
        <translation>목표 {first}–{last}</translation>
    </message>
    <message>
        <source>units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>value {output}</source>
        <translation>값 {output}</translation>
    </message>
    <message>
        <source>{count} more: {sum}</source>
        <translation>나머지 {count}개: {sum}</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>매개변수 {count}개</translation>
    </message>
    <message>
        <source>{edge} · carries {value}</source>
        <translation>{edge} · 전달하는 값 {value}</translation>
    </message>
    <message>
        <source>{name}, {rows} × {columns}: mean |w| = {mean}; {share} % of Σ|w| is positive</source>
        <translation>{name}, {rows} × {columns}: 평균 |w| = {mean}; Σ|w|의 {share} %가 양수</translation>
    </message>
    <message>
        <source>{name}[{unit}]{label}: no bias</source>
        <translation>{name}[{unit}]{label}: 편향 없음</translation>
    </message>
    <message>
        <source>{source} → {target}: the values pass unchanged</source>
        <translation>{source} → {target}: 값이 그대로 지나갑니다</translation>
    </message>
    <message>
        <source>{text} · frozen</source>
        <translation>{text} · 동결됨</translation>
    </message>
    <message>
        <source>{words}, from {fed}</source>
        <translation>{words}, 입력: {fed}</translation>
    </message>
</context>
<context>
    <name>NetworkDesk</name>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Networks ({suffixes})</source>
        <translation>신경망 ({suffixes})</translation>
    </message>
    <message>
        <source>Open a network</source>
        <translation>신경망 열기</translation>
    </message>
    <message>
        <source>Open the network of {name}</source>
        <translation>{name}의 신경망 열기</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} 여는 중…</translation>
    </message>
    <message>
        <source>The network of {name} is the present one, and starts from its weights.</source>
        <translation>이제 {name}의 신경망이 현재 신경망이며, 그 파일의 가중치에서 시작합니다.</translation>
    </message>
</context>
<context>
    <name>NetworkEdits</name>
    <message>
        <source>&apos;{name}&apos; depends on &apos;{selected}&apos; and cannot feed it.</source>
        <translation>&apos;{name}&apos; 층은 &apos;{selected}&apos; 층에 의존하므로 그 층의 입력이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has nothing to learn.</source>
        <translation>&apos;{name}&apos; 층에는 학습할 것이 없습니다.</translation>
    </message>
    <message>
        <source>&apos;{source}&apos; feeds &apos;{target}&apos; already.</source>
        <translation>&apos;{source}&apos;의 출력은 이미 &apos;{target}&apos;에 들어갑니다.</translation>
    </message>
    <message>
        <source>A layer needs a name.</source>
        <translation>층에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A layer of kind {kind} takes a part of the data. Drop it behind the data.</source>
        <translation>{kind} 종류의 층은 데이터의 일부를 받습니다. 데이터 바로 뒤에 놓으십시오.</translation>
    </message>
    <message>
        <source>Add branch {name}</source>
        <translation>{name} 가지 추가</translation>
    </message>
    <message>
        <source>Add layer {name}</source>
        <translation>{name} 층 추가</translation>
    </message>
    <message>
        <source>Add output {name}</source>
        <translation>{name} 출력 추가</translation>
    </message>
    <message>
        <source>Another layer is called &apos;{name}&apos;. Choose another name.</source>
        <translation>&apos;{name}&apos; 층이 이미 있습니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>Freeze layer {name}</source>
        <translation>{name} 층 동결</translation>
    </message>
    <message>
        <source>Make {name} a layer of kind {kind}</source>
        <translation>{name} 층의 종류 바꾸기: {kind}</translation>
    </message>
    <message>
        <source>Move layer {name} behind {source}</source>
        <translation>층 {name} 옮기기: {source} 뒤</translation>
    </message>
    <message>
        <source>Move layer {name} earlier</source>
        <translation>{name} 층을 앞으로 이동</translation>
    </message>
    <message>
        <source>Move layer {name} later</source>
        <translation>{name} 층을 뒤로 이동</translation>
    </message>
    <message>
        <source>No layer is selected. Click one, or use the arrow keys.</source>
        <translation>선택한 층이 없습니다. 층을 클릭하거나 화살표 키를 쓰십시오.</translation>
    </message>
    <message>
        <source>Remove layer {name}</source>
        <translation>{name} 층 제거</translation>
    </message>
    <message>
        <source>Rename layer {old} to {new}</source>
        <translation>층 이름 바꾸기: {old} → {new}</translation>
    </message>
    <message>
        <source>Set inputs of {name}</source>
        <translation>{name}의 입력 설정</translation>
    </message>
    <message>
        <source>The data are no layer. Select a layer.</source>
        <translation>데이터는 층이 아닙니다. 층을 선택하십시오.</translation>
    </message>
    <message>
        <source>Unfreeze layer {name}</source>
        <translation>{name} 층 동결 해제</translation>
    </message>
</context>
<context>
    <name>NetworkPanel</name>
    <message>
        <source>No weights yet: settle what stands under Problems first.</source>
        <translation>아직 가중치가 없습니다. 먼저 &apos;문제&apos; 패널에 있는 것을 바로잡으십시오.</translation>
    </message>
    <message>
        <source>So many weights are drawn only when a run starts.</source>
        <translation>이렇게 많은 가중치는 실행을 시작할 때 뽑습니다.</translation>
    </message>
    <message>
        <source>The network has no layers. Press Insert or &apos;Add layer&apos; to add one.</source>
        <translation>신경망에 층이 없습니다. Insert 키나 &apos;층 추가&apos;로 층을 추가하십시오.</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>{row}행</translation>
    </message>
    <message>
        <source>the row of the What-if panel</source>
        <translation>가정해 보기 패널의 행</translation>
    </message>
    <message>
        <source>{error}, so the network cannot be drawn. Undo, or remove &apos;{layer}&apos;.</source>
        <translation>{error}. 그래서 신경망을 그릴 수 없습니다. 실행 취소를 누르거나 &apos;{layer}&apos; 층을 제거하십시오.</translation>
    </message>
</context>
<context>
    <name>NewTables</name>
    <message>
        <source>Generate &apos;{name}&apos;</source>
        <translation>&apos;{name}&apos; 생성</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>생성하는 중…</translation>
    </message>
    <message>
        <source>Opened {title}: {about}.</source>
        <translation>{title} 표를 열었습니다: {about}.</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} 여는 중…</translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation>점 찍기</translation>
    </message>
    <message>
        <source>Paste as new table</source>
        <translation>새 표로 붙여넣기</translation>
    </message>
    <message>
        <source>Pasting…</source>
        <translation>붙여넣는 중…</translation>
    </message>
    <message>
        <source>The table became another one meanwhile, so the points were not put in. Paint anew.</source>
        <translation>그동안 다른 표가 열려 점을 넣지 않았습니다. 다시 찍으십시오.</translation>
    </message>
    <message>
        <source>Undo brings the table before it back.</source>
        <translation>실행 취소로 이전 표를 되돌립니다.</translation>
    </message>
    <message>
        <source>painted points</source>
        <translation>찍은 점</translation>
    </message>
    <message>
        <source>pasted table</source>
        <translation>붙여넣은 표</translation>
    </message>
    <message>
        <source>{rows} × {columns} (rows × columns).</source>
        <translation>{rows} × {columns} (행 × 열).</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Notices</source>
        <translation>알림</translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source> and </source>
        <translation>, </translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not {number}.</source>
        <translation>&apos;{text}&apos;: 올바른 {number} 값이 아닙니다.</translation>
    </message>
    <message>
        <source>The field is empty.</source>
        <translation>비어 있습니다.</translation>
    </message>
    <message>
        <source>Type {allowed}; until then it stays {value}.</source>
        <translation>쓸 수 있는 값: {allowed}. 고칠 때까지 {value} 값을 유지합니다.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>{between}, {values} excluded</source>
        <translation>{between}({values} 제외)</translation>
    </message>
    <message>
        <source>{number} above {low}</source>
        <translation>{low}보다 큰 {number}</translation>
    </message>
    <message>
        <source>{number} below {high}</source>
        <translation>{high}보다 작은 {number}</translation>
    </message>
    <message>
        <source>{number} between {low} and {high}</source>
        <translation>{low}~{high} 범위의 {number}</translation>
    </message>
    <message>
        <source>{number} from {low} up</source>
        <translation>{low} 이상의 {number}</translation>
    </message>
    <message>
        <source>{number} up to {high}</source>
        <translation>{high} 이하의 {number}</translation>
    </message>
    <message>
        <source>{text} is not possible here.</source>
        <translation>{text} 값은 여기서 쓸 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>NumberChoice</name>
    <message>
        <source>&amp;Digits after the point</source>
        <translation>소수점 아래 자릿수(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Promise these numbers</source>
        <translation>이 숫자 넣기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>빼기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>업데이트(&amp;U)</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>자릿수</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>나와야 할 것</translation>
    </message>
    <message>
        <source>Promised numbers</source>
        <translation>나와야 할 숫자</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>텐서</translation>
    </message>
    <message>
        <source>Tensors of the update</source>
        <translation>업데이트의 텐서</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Usual values of {field}</source>
        <translation>{field}의 자주 쓰는 값</translation>
    </message>
</context>
<context>
    <name>NumbersTable</name>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Numbers of the lesson</source>
        <translation>수업의 숫자</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>인쇄된 값</translation>
    </message>
    <message>
        <source>{name}. Click: go there.</source>
        <translation>{name}. 누르면 그 자리로 갑니다.</translation>
    </message>
</context>
<context>
    <name>OperationView</name>
    <message>
        <source>Tensor</source>
        <translation>텐서</translation>
    </message>
    <message>
        <source>Tensors of the operation</source>
        <translation>연산의 텐서</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>자료형</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>in</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>runs on {device}</source>
        <translation>{device}에서 실행</translation>
    </message>
</context>
<context>
    <name>OutputCard</name>
    <message>
        <source>Give {output} the common loss</source>
        <translation>{output}: 공통 손실 쓰기</translation>
    </message>
    <message>
        <source>Loss of {output}</source>
        <translation>{output}의 손실</translation>
    </message>
    <message>
        <source>{output}: a loss of its own</source>
        <translation>{output}: 따로 지정한 손실</translation>
    </message>
    <message>
        <source>{output}: the common loss</source>
        <translation>{output}: 공통 손실</translation>
    </message>
</context>
<context>
    <name>OutputLosses</name>
    <message>
        <source>Give {output} the common loss</source>
        <translation>{output}: 공통 손실 쓰기</translation>
    </message>
    <message>
        <source>The loss above counts for all outputs that have none of their own; training makes the weighted sum small.</source>
        <translation>위의 손실은 손실을 따로 지정하지 않은 모든 출력에 적용됩니다. 학습은 손실의 가중합을 줄입니다.</translation>
    </message>
</context>
<context>
    <name>PaintCanvas</name>
    <message>
        <source>Arrow keys move a cross, Space paints there, Delete erases there, plus and minus zoom.</source>
        <translation>화살표 키로 십자를 움직이고, Space로 찍고, Delete로 지우고, 더하기와 빼기로 확대·축소합니다.</translation>
    </message>
    <message>
        <source>Plane that is painted on</source>
        <translation>점을 찍는 평면</translation>
    </message>
</context>
<context>
    <name>PaintDialog</name>
    <message>
        <source>&amp;Discard</source>
        <translation>버리기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>확인(&amp;O)</translation>
    </message>
    <message>
        <source>A new table, rows: {count}.</source>
        <translation>새 표, 행: {count}.</translation>
    </message>
    <message>
        <source>Clear what was painted</source>
        <translation>찍은 점 지우기</translation>
    </message>
    <message>
        <source>Click into the plane to set a point.</source>
        <translation>평면을 클릭하면 점이 놓입니다.</translation>
    </message>
    <message>
        <source>Give up what was painted?</source>
        <translation>찍은 점을 버리시겠습니까?</translation>
    </message>
    <message>
        <source>In painted rows the cells of the other columns ({names}) are missing, or computed.</source>
        <translation>찍은 행에서 다른 열({names})의 셀은 결측이거나 계산된 값입니다.</translation>
    </message>
    <message>
        <source>Left paints, right erases, wheel zooms. Keys: arrows, Space, Delete.</source>
        <translation>왼쪽 단추로 찍고 오른쪽 단추로 지우고 휠로 확대합니다. 키: 화살표, Space, Delete.</translation>
    </message>
    <message>
        <source>Nothing was painted yet.</source>
        <translation>아직 찍은 점이 없습니다.</translation>
    </message>
    <message>
        <source>Paint more points</source>
        <translation>점 더 찍기</translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation>점 찍기</translation>
    </message>
    <message>
        <source>Place under the cursor</source>
        <translation>커서가 있는 위치</translation>
    </message>
    <message>
        <source>Points: {count}. Paint {wanted} too: as yet there is nothing to tell apart.</source>
        <translation>점: {count}개. {wanted}도 찍으십시오. 아직 구별할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Rows of the table: {added} added, {removed} deleted, {changed} changed.</source>
        <translation>표의 행: 추가 {added}, 삭제 {removed}, 변경 {changed}.</translation>
    </message>
    <message>
        <source>Rows without a number in &apos;{x}&apos; or &apos;{y}&apos; are not shown, and left as they are: {count}.</source>
        <translation>&apos;{x}&apos; 또는 &apos;{y}&apos; 열에 숫자가 없는 행은 표시하지 않고 그대로 둡니다: {count}.</translation>
    </message>
    <message>
        <source>The rows of the table are paler. Painted points become rows at its end; an erased point is a row deleted.</source>
        <translation>표의 행은 흐리게 보입니다. 찍은 점은 표 끝에 새 행으로 들어가고, 점을 지우면 그 행이 삭제됩니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>What OK will do</source>
        <translation>확인을 누르면 할 일</translation>
    </message>
    <message>
        <source>another class</source>
        <translation>다른 클래스</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>다른 값</translation>
    </message>
</context>
<context>
    <name>PaintSession</name>
    <message>
        <source>Add a class first: each point is of one.</source>
        <translation>먼저 클래스를 추가하십시오. 점은 모두 어느 클래스에 속해야 합니다.</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>붓</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>지우개</translation>
    </message>
    <message>
        <source>Move a point</source>
        <translation>점 옮기기</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>점</translation>
    </message>
    <message>
        <source>There is no point here to be moved.</source>
        <translation>여기에는 옮길 점이 없습니다.</translation>
    </message>
    <message>
        <source>{count} points were painted; more are not taken. Generate a table, or read one.</source>
        <translation>점을 {count}개 찍었습니다. 더 찍을 수 없습니다. 표를 생성하거나 여십시오.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Actions</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>동작 찾기</translation>
    </message>
    <message>
        <source>Letters of an action&apos;s name</source>
        <translation>동작 이름의 글자</translation>
    </message>
    <message>
        <source>No action is called so. Type fewer letters, or others.</source>
        <translation>그런 이름의 동작이 없습니다. 글자를 줄이거나 다른 글자를 입력하십시오.</translation>
    </message>
    <message>
        <source>Not possible: {reason}</source>
        <translation>할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>Palette of layers</source>
        <translation>층 팔레트</translation>
    </message>
    <message>
        <source>What do you want to do? For instance: export, layer, dark</source>
        <translation>무엇을 하시겠습니까? 예: 내보내기, 층, 어둡게</translation>
    </message>
</context>
<context>
    <name>PanelHelp</name>
    <message>
        <source>A column&apos;s distribution and its statistics, and how the columns are correlated.</source>
        <translation>열의 분포와 통계, 그리고 열 사이의 상관관계입니다.</translation>
    </message>
    <message>
        <source>Cross-validation: each fold is trained from the same initial weights and validated on rows that it has not seen.</source>
        <translation>교차 검증입니다. 폴드마다 같은 초기 가중치에서 학습하고, 보지 않은 행으로 검증합니다.</translation>
    </message>
    <message>
        <source>Every weight and bias as a number on a colour, while the run goes on. The arrow keys walk through a matrix.</source>
        <translation>학습하는 동안 모든 가중치와 편향을 색 위의 숫자로 보여 줍니다. 화살표 키로 행렬을 둘러봅니다.</translation>
    </message>
    <message>
        <source>How a cell became the number that the network gets: each step of its preparation.</source>
        <translation>셀이 신경망이 받는 숫자가 되기까지의 전처리 단계를 하나씩 보여 줍니다.</translation>
    </message>
    <message>
        <source>How good the network is on rows of each part, beside what a guess and a linear model reach on the same rows. Point at a number to read which function has computed it. A cell of the confusion matrix or a point leads to its rows; of two classes the threshold and the costs of errors can be moved.</source>
        <translation>각 부분의 행에서 신경망이 얼마나 좋은지를 같은 행에 대한 단순 추측, 선형 모형과 나란히 보여 줍니다. 수를 가리키면 어떤 함수로 계산했는지 나옵니다. 혼동 행렬의 칸이나 점을 누르면 해당 행으로 갑니다. 클래스가 둘이면 기준값과 오류 비용을 움직일 수 있습니다.</translation>
    </message>
    <message>
        <source>How the answer changes along each feature while all others stay as in the row, with the training rows below the curves. Drag a dotted line, or use the arrow keys in a picture, and all curves follow; What-if shows the same row. Lines of rows adds the curves of single training rows, and their mean.</source>
        <translation>다른 특성은 모두 행의 값 그대로 두고 각 특성을 따라 답이 어떻게 바뀌는지 보여 주며, 곡선 아래에 훈련 행이 있습니다. 점선을 끌거나 그림에서 화살표 키를 누르면 모든 곡선이 따라 움직이고, 가정해 보기도 같은 행을 보여 줍니다. 행의 선은 훈련 행 하나하나의 곡선과 그 평균을 더합니다.</translation>
    </message>
    <message>
        <source>How weights, gradients and the steps of updates change along the run, found again by replay: all arrays at once as colours, one array, one weight, or the distribution of an array. A click on a cell of Weights or on an edge of the network chooses a weight; a click into the picture shows the whole window as it was after that update.</source>
        <translation>실행하는 동안 가중치, 기울기, 업데이트의 변화량이 어떻게 바뀌는지를 다시 계산하여 보여 줍니다. 모든 배열을 색으로 한꺼번에 보거나 배열 하나, 가중치 하나, 배열의 분포를 봅니다. 가중치 패널의 칸이나 신경망의 선을 누르면 그 가중치를 고르고, 그림 안을 누르면 창 전체가 그 업데이트 뒤의 상태를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Loss and accuracy against epochs or updates, of the training and the validation rows, while the run goes on.</source>
        <translation>학습하는 동안 훈련 행과 검증 행의 손실과 정확도를 에포크나 업데이트에 따라 보여 줍니다.</translation>
    </message>
    <message>
        <source>Loss, optimizer, batches, epochs, stopping, breakpoints and the seed. F1 in one of its fields tells its formula and range.</source>
        <translation>손실, 옵티마이저, 배치, 에포크, 중지 규칙, 중단점, 시드를 정합니다. 항목에서 F1을 누르면 수식과 범위를 알려 줍니다.</translation>
    </message>
    <message>
        <source>One row asked of the trained network: type or move its cells, and the answer, all probabilities and the values on the network&apos;s drawing follow. A mark says where a cell leaves the training rows.</source>
        <translation>학습된 신경망에 행 하나를 물어봅니다. 셀을 입력하거나 움직이면 답과 모든 확률, 신경망 그림의 값이 따라 바뀝니다. 셀이 훈련 행의 범위를 벗어나면 표시합니다.</translation>
    </message>
    <message>
        <source>One update of the run, tensor by tensor: its equation with the matrices in it, on both engines. Click a cell (or Return) to see the sum that makes it; the cells it is made of, its edge or neuron and its row of the table light up. Ctrl+Shift+H hides a matrix: its numbers are typed, marked, and a likely mistake is named.</source>
        <translation>실행의 갱신 하나를 텐서별로 보여 줍니다. 두 엔진의 식과 그 안의 행렬이 나옵니다. 칸을 누르면(또는 Enter) 그 칸을 만드는 합이 나오고, 합에 들어간 칸과 간선 또는 뉴런, 표의 행이 강조됩니다. Ctrl+Shift+H로 행렬을 가리면 그 수를 입력해 채점받고, 있을 법한 실수를 알려 줍니다.</translation>
    </message>
    <message>
        <source>Optimizers walk down a function of one or two variables, or the loss over a weight or two: step by step, with the equation filled in.</source>
        <translation>옵티마이저가 변수 한두 개의 함수나 가중치 한두 개의 손실을 따라 내려갑니다. 한 단계씩, 값을 넣은 식과 함께 봅니다.</translation>
    </message>
    <message>
        <source>TensorFlow&apos;s graph of a few statements or of one update: operations as nodes, tensors as edges, with their values.</source>
        <translation>문장 몇 개나 업데이트 하나를 TensorFlow 그래프로 보여 줍니다. 연산은 노드, 텐서는 값이 적힌 간선입니다.</translation>
    </message>
    <message>
        <source>The lessons of the course. Opening one sets up the window, and Check computes the printed numbers on both engines.</source>
        <translation>강의의 수업 목록입니다. 수업을 열면 창이 그 수업에 맞게 설정되고, &apos;숫자 확인&apos;을 누르면 인쇄된 숫자를 두 엔진으로 계산합니다.</translation>
    </message>
    <message>
        <source>The loss over a plane through the weights, with the path of the run on it: along random directions, the path&apos;s own axes, the gradient, or where the loss bends most. Point at a place to read it, click the path to see the window at that update. Below stand the largest eigenvalues λ of the Hessian, and the learning rate that they allow.</source>
        <translation>가중치를 지나는 평면 위의 손실과 그 위에 놓인 실행의 경로입니다. 방향은 무작위, 경로의 주축, 기울기, 손실이 가장 크게 휘는 쪽 가운데에서 고릅니다. 한 곳을 가리키면 값을 읽고, 경로를 클릭하면 창 전체가 그 업데이트를 보입니다. 헤세 행렬의 가장 큰 고윳값 λ와 그에 따른 학습률의 한계도 나옵니다.</translation>
    </message>
    <message>
        <source>The network as a drawing. A line is a weight: blue is positive, orange negative, width is size. Choose a layer to edit it; Insert adds one. Drag a layer onto a link to move it, and from the circle at its right to connect it; wheel and Ctrl+= zoom. Show chooses the colours and what neurons tell of a row.</source>
        <translation>신경망 그림입니다. 선은 가중치이며 파랑은 양수, 주황은 음수, 굵기는 크기입니다. 층을 고르면 편집할 수 있고, Insert를 누르면 층이 추가됩니다. 층을 연결선 위로 끌면 그 자리로 옮기고, 층 오른쪽의 원에서 끌면 연결합니다. 휠과 Ctrl+=로 확대합니다. &apos;표시&apos;에서 색과 뉴런이 행에 대해 보여 줄 것을 고릅니다.</translation>
    </message>
    <message>
        <source>The program that does what the window is set to do, in one of several forms: copied, saved, run and compared.</source>
        <translation>창에 설정된 것을 그대로 하는 프로그램을 여러 형식 가운데 하나로 보여 줍니다. 복사, 저장, 실행, 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>The table that the network learns from. Each column&apos;s head says whether it is a feature or a target and how it is prepared; cells are edited as in a spreadsheet, and the fields below the table split its rows into training and validation.</source>
        <translation>신경망이 학습에 쓰는 표입니다. 열 머리글은 특성인지 목표인지, 어떻게 전처리하는지 알려 줍니다. 셀은 스프레드시트처럼 편집하고, 표 아래 항목으로 행을 훈련용과 검증용으로 나눕니다.</translation>
    </message>
    <message>
        <source>The weights that training begins with: drawn from the seed, typed, pasted, or taken from what was trained.</source>
        <translation>학습을 시작하는 가중치입니다. 시드로 뽑거나, 입력하거나, 붙여넣거나, 학습된 값에서 가져옵니다.</translation>
    </message>
    <message>
        <source>Variants of this experiment, each trained with several seeds: more or fewer neurons, layers, training rows or features, other seeds, or a rising learning rate. The table tells each one&apos;s loss with its spread; Use this one makes it the experiment, and undo brings yours back. Give up ends it, and what is done stays.</source>
        <translation>이 실험을 변형하여 각각 여러 시드로 학습합니다. 뉴런, 층, 훈련 행, 특성의 수를 늘리거나 줄이고, 시드를 바꾸거나, 학습률을 점점 높입니다. 표에는 각 변형의 손실과 그 흩어짐이 표시됩니다. &apos;이것 사용&apos;을 누르면 그 변형이 현재 실험이 되고, 실행 취소로 원래 실험을 되돌립니다. &apos;그만두기&apos;를 누르면 중단되며 이미 끝난 결과는 남습니다.</translation>
    </message>
    <message>
        <source>What can be done in several ways, and how it is done here and in Keras: ½ in the loss, sum or mean, where ε stands, precision, orders. Switch one to see which tensors of the update that is open change, and by how much; Use it sets the experiment so.</source>
        <translation>여러 방식이 있는 것과, 그것을 여기와 Keras에서 하는 방식입니다: 손실의 ½, 합이나 평균, ε의 자리, 정밀도, 순서. 하나를 바꾸면 열려 있는 업데이트의 어느 텐서가 얼마나 달라지는지 보이고, 사용을 누르면 실험을 그렇게 설정합니다.</translation>
    </message>
    <message>
        <source>What is wrong with the network in the update that is shown: dead and saturated units, gradients that fade or grow, steps out of range, neurons that are the same, constant inputs. Each is outlined where it is; click it to go there, a button does what may help. Nothing found, it says what was examined.</source>
        <translation>보이는 업데이트에서 네트워크의 잘못된 점: 죽은 유닛과 포화된 유닛, 사라지거나 커지는 기울기, 범위를 벗어난 이동, 서로 같은 뉴런, 변하지 않는 입력. 각각은 그 자리에 테두리로 표시되며, 누르면 그곳으로 가고 버튼은 도움이 될 일을 합니다. 찾은 것이 없으면 무엇을 살펴봤는지 말합니다.</translation>
    </message>
    <message>
        <source>What keeps a run from starting, and what may be wrong, often with a remedy that takes one click.</source>
        <translation>실행을 막는 것과 잘못일 수 있는 것을 보여 주며, 클릭 한 번으로 고칠 수 있는 것이 많습니다.</translation>
    </message>
    <message>
        <source>What the network says about each row, beside its target, and how good it is in words.</source>
        <translation>각 행에 대한 신경망의 예측을 목표와 나란히 보여 주고, 얼마나 맞는지 말로도 알려 줍니다.</translation>
    </message>
    <message>
        <source>What the network says between the rows: over two features, one, or the two principal axes, live, with the rows on it. Orange or − is below the middle or the first class, blue or + above it; the line is where the answer changes sides. Point at a place to read it, click a row to find it in the table.</source>
        <translation>신경망이 행과 행 사이에서 무엇이라고 답하는지 두 특성, 한 특성 또는 두 주성분 축 위에 실시간으로 행과 함께 보입니다. 주황색이나 −는 가운데보다 아래 또는 첫째 클래스, 파란색이나 +는 그 위이며, 선은 답이 바뀌는 곳입니다. 가리키면 그 자리의 값을 읽고, 행을 클릭하면 표에서 그 행을 찾습니다.</translation>
    </message>
    <message>
        <source>Which features the answers depend on: how much worse the network gets where a feature is permuted among the rows, how steep the answers are, or what the weights alone say. Beside it the row under the table&apos;s cursor, explained feature by feature. A click on a bar (or Return) leads to its column or cell; Ctrl+Shift+C copies the numbers as CSV.</source>
        <translation>답이 어떤 특성에 달려 있는지 보입니다. 특성을 행들 사이에서 섞으면 신경망이 얼마나 나빠지는지, 답이 얼마나 가파르게 변하는지, 가중치만으로 무엇을 알 수 있는지입니다. 그 옆에는 표의 커서가 있는 행을 특성마다 풀어 설명합니다. 막대를 클릭하거나 Return을 누르면 그 열이나 셀로 갑니다. Ctrl+Shift+C는 수를 CSV로 복사합니다.</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Candidates</source>
        <translation>후보</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Data space</source>
        <translation>데이터 공간</translation>
    </message>
    <message>
        <source>Dataflow</source>
        <translation>데이터 흐름</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>진단</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>폴드</translation>
    </message>
    <message>
        <source>History</source>
        <translation>이력</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>중요도</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>손실 지형</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>처리 이력</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Profiler</source>
        <translation>프로파일러</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>경사 하강</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>가정해 보기</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>A picture can show numbers up to 1e120, and tell them apart by a millionth of a millionth of their size.</source>
        <translation>그래프는 1e120까지의 수를 크기의 1조분의 1까지 구별하여 표시할 수 있습니다.</translation>
    </message>
    <message>
        <source>Copy or save this plot</source>
        <translation>이 그래프를 복사하거나 저장합니다</translation>
    </message>
    <message>
        <source>Menu of the plot {title}</source>
        <translation>{title} 그래프의 메뉴</translation>
    </message>
    <message>
        <source>Plot: {title}</source>
        <translation>그래프: {title}</translation>
    </message>
    <message>
        <source>{count} values too large or not finite</source>
        <translation>너무 크거나 유한하지 않은 값 {count}개</translation>
    </message>
    <message>
        <source>{count} values ≤ 0 not shown</source>
        <translation>0 이하라서 표시하지 않은 값 {count}개</translation>
    </message>
    <message>
        <source>{name}: too close to be told apart</source>
        <translation>{name}: 너무 가까워 구별되지 않음</translation>
    </message>
    <message>
        <source>{text}, smoothed {smoothed}</source>
        <translation>{text}, 스무딩 {smoothed}</translation>
    </message>
</context>
<context>
    <name>PlotMenu</name>
    <message>
        <source>Not saved</source>
        <translation>저장하지 못했습니다</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>그래프 저장</translation>
    </message>
</context>
<context>
    <name>PositionModel</name>
    <message>
        <source>update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>{name}, TensorFlow</source>
        <translation>{name}, TensorFlow</translation>
    </message>
    <message>
        <source>{name}, |Δ|</source>
        <translation>{name}, |Δ|</translation>
    </message>
    <message>
        <source>{name}: value</source>
        <translation>{name}: 함숫값</translation>
    </message>
</context>
<context>
    <name>PositionView</name>
    <message>
        <source>Both engines are at the same positions, bit for bit.</source>
        <translation>두 엔진의 위치가 비트까지 같습니다.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>The engines differ by {gap} at most.</source>
        <translation>두 엔진의 차이는 최대 {gap}입니다.</translation>
    </message>
</context>
<context>
    <name>PredictDesk</name>
    <message>
        <source>&amp;Go on training with them</source>
        <translation>이 행으로 이어서 학습(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Predict these rows</source>
        <translation>이 행을 예측(&amp;P)</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} 여는 중…</translation>
    </message>
    <message>
        <source>Predict the rows of a file</source>
        <translation>파일의 행 예측</translation>
    </message>
    <message>
        <source>Predicting puts the answers beside the columns. Training goes on from the trained weights. Starting anew suggests a new network for this table.</source>
        <translation>예측하면 예측값이 열 옆에 놓입니다. 이어서 학습하면 학습된 가중치에서 시작합니다. 새로 시작하면 이 표에 맞는 신경망을 새로 제안합니다.</translation>
    </message>
    <message>
        <source>Predicting {name}…</source>
        <translation>{name} 예측 중…</translation>
    </message>
    <message>
        <source>Rows for the trained network</source>
        <translation>학습된 신경망에 맞는 행</translation>
    </message>
    <message>
        <source>Start &amp;anew</source>
        <translation>새로 시작(&amp;A)</translation>
    </message>
    <message>
        <source>There is no trained network yet. Press Train to train one first.</source>
        <translation>아직 학습된 신경망이 없습니다. 먼저 학습을 눌러 학습하십시오.</translation>
    </message>
    <message>
        <source>Train goes on from the trained weights, on the rows of {name}.</source>
        <translation>학습을 누르면 {name} 파일의 행으로 학습된 가중치에서 이어집니다.</translation>
    </message>
    <message>
        <source>Write the predictions</source>
        <translation>예측값 쓰기</translation>
    </message>
    <message>
        <source>Written {name}: {rows} rows, {predicted} predicted.</source>
        <translation>{name} 파일에 썼습니다. {rows}개 행 중 {predicted}개를 예측했습니다.</translation>
    </message>
    <message>
        <source>{count} rows of {name} are predicted, beside their columns.</source>
        <translation>{name} 파일의 {count}개 행을 예측하여 열 옆에 놓았습니다.</translation>
    </message>
    <message>
        <source>{name} has the columns that the network was trained on. What are its rows for?</source>
        <translation>{name} 파일에 신경망을 학습한 열이 있습니다. 이 행을 어디에 쓰시겠습니까?</translation>
    </message>
</context>
<context>
    <name>PredictionModel</name>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>틀림</translation>
    </message>
</context>
<context>
    <name>PredictionSummary</name>
    <message>
        <source>RMSE {rmse}, mean |error| {mae}</source>
        <translation>RMSE {rmse}, 평균 |오차| {mae}</translation>
    </message>
    <message>
        <source>This part has no rows.</source>
        <translation>이 부분에는 행이 없습니다.</translation>
    </message>
    <message>
        <source>no true value is known</source>
        <translation>알려진 참값이 없음</translation>
    </message>
    <message>
        <source>{correct} of {rows} rows right (accuracy {share})</source>
        <translation>행 {rows}개 중 {correct}개 맞음 (정확도 {share})</translation>
    </message>
</context>
<context>
    <name>PredictionsPanel</name>
    <message>
        <source>Only &amp;errors</source>
        <translation>틀린 것만(&amp;E)</translation>
    </message>
    <message>
        <source>Part of the data</source>
        <translation>데이터 부분</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Show only the rows whose class is predicted wrongly.</source>
        <translation>클래스를 틀리게 예측한 행만 표시합니다.</translation>
    </message>
    <message>
        <source>The predictions appear when training pauses or ends.</source>
        <translation>예측은 학습을 일시 정지하거나 끝내면 나타납니다.</translation>
    </message>
    <message>
        <source>There are no predictions yet. {reason}</source>
        <translation>아직 예측이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Train the network (Space); what it says about each row appears here.</source>
        <translation>신경망을 학습하십시오(Space). 각 행의 예측이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>rows set aside</source>
        <translation>제외한 행</translation>
    </message>
    <message>
        <source>test rows</source>
        <translation>테스트 행</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>훈련 행</translation>
    </message>
    <message>
        <source>validation rows</source>
        <translation>검증 행</translation>
    </message>
    <message>
        <source>{words}; no rows validate, these are the training rows</source>
        <translation>{words}; 검증 행이 없어 훈련 행을 표시합니다</translation>
    </message>
    <message>
        <source>{words}; renewed when training pauses</source>
        <translation>{words}; 학습을 일시 정지하면 새로 고칩니다</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>There are no fewer digits.</source>
        <translation>자릿수를 더 줄일 수 없습니다.</translation>
    </message>
    <message>
        <source>There are no more digits.</source>
        <translation>자릿수를 더 늘릴 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no larger type.</source>
        <translation>글자를 더 크게 할 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no presentation; F5 begins one.</source>
        <translation>발표 중이 아닙니다. F5를 누르면 시작합니다.</translation>
    </message>
    <message>
        <source>There is no smaller type.</source>
        <translation>글자를 더 작게 할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Not a number: it will be kept and marked until it is settled.</source>
        <translation>숫자가 아닙니다. 바로잡을 때까지 그대로 두고 표시합니다.</translation>
    </message>
    <message>
        <source>date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>yes/no</source>
        <translation>예/아니요</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>&amp;Guess</source>
        <translation>추측(&amp;G)</translation>
    </message>
    <message>
        <source>The first rows as they will be read</source>
        <translation>읽은 결과 미리 보기(처음 몇 행)</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>Click or press Enter to go there</source>
        <translation>클릭하거나 Enter를 누르면 해당 위치로 갑니다</translation>
    </message>
    <message>
        <source>Does it for you: {fix}. Can be undone.</source>
        <translation>자동으로 고칩니다: {fix}. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>Fix: {fix}</source>
        <translation>고치기: {fix}</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>아직 모름</translation>
    </message>
    <message>
        <source>Nothing to train</source>
        <translation>학습할 것 없음</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Copy all</source>
        <translation>모두 복사</translation>
    </message>
    <message>
        <source>Copy all problems as text</source>
        <translation>모든 문제를 텍스트로 복사</translation>
    </message>
    <message>
        <source>No problems: ready to train.</source>
        <translation>문제가 없습니다. 학습할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing is wrong; there is nothing to train yet.</source>
        <translation>잘못된 것은 없습니다. 아직 학습할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>문제 ({count})</translation>
    </message>
    <message>
        <source>Ready to train. Worth knowing: {count}.</source>
        <translation>학습할 수 있습니다. 알아둘 점: {count}개.</translation>
    </message>
    <message>
        <source>Training cannot start until these are settled: {count}.</source>
        <translation>학습을 시작하려면 먼저 바로잡아야 할 문제: {count}개.</translation>
    </message>
    <message>
        <source>Whether training can start is not known yet.</source>
        <translation>학습을 시작할 수 있는지 아직 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Worth knowing: {count}.</source>
        <translation>알아 둘 점: {count}.</translation>
    </message>
</context>
<context>
    <name>ProductView</name>
    <message>
        <source>&amp;Read the product</source>
        <translation>곱 읽기(&amp;R)</translation>
    </message>
    <message>
        <source>Which part of the product</source>
        <translation>곱의 어느 부분</translation>
    </message>
    <message>
        <source>as outer products</source>
        <translation>외적의 합으로</translation>
    </message>
    <message>
        <source>cell by cell</source>
        <translation>칸별로</translation>
    </message>
    <message>
        <source>column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>each with this row</source>
        <translation>각각 이 행과 곱하기</translation>
    </message>
    <message>
        <source>its numbers</source>
        <translation>그 행의 수들</translation>
    </message>
    <message>
        <source>of {count}: {part}</source>
        <translation>/ {count}: {part}</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>row by row</source>
        <translation>행별로</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>{row}행</translation>
    </message>
    <message>
        <source>the sum up to here</source>
        <translation>여기까지의 합</translation>
    </message>
    <message>
        <source>their sum</source>
        <translation>그 합</translation>
    </message>
    <message>
        <source>what it adds</source>
        <translation>더하는 값</translation>
    </message>
</context>
<context>
    <name>ProfilePanel</name>
    <message>
        <source>Copy or save</source>
        <translation>복사 또는 저장</translation>
    </message>
    <message>
        <source>Find among {count} features</source>
        <translation>특성 {count}개에서 찾기</translation>
    </message>
    <message>
        <source>Find features</source>
        <translation>특성 찾기</translation>
    </message>
    <message>
        <source>Lines of rows</source>
        <translation>행의 선</translation>
    </message>
    <message>
        <source>Row </source>
        <translation>행 </translation>
    </message>
    <message>
        <source>Row of the table</source>
        <translation>표의 행</translation>
    </message>
    <message>
        <source>The curves appear with the first update.</source>
        <translation>곡선은 첫 업데이트와 함께 나타납니다.</translation>
    </message>
    <message>
        <source>The curves of up to 50 training rows (individual conditional expectations), and dashed their mean (partial dependence)</source>
        <translation>훈련 행 최대 50개의 곡선(개별 조건부 기대)과 점선으로 그 평균(부분 의존)</translation>
    </message>
    <message>
        <source>The row and its answer are on the clipboard.</source>
        <translation>행과 답을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>The row was not moved.</source>
        <translation>행을 옮기지 않았습니다.</translation>
    </message>
    <message>
        <source>The table has no column &apos;{column}&apos;.</source>
        <translation>표에 &apos;{column}&apos; 열이 없습니다.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>표에 행이 없습니다.</translation>
    </message>
    <message>
        <source>There is no trained network yet.</source>
        <translation>아직 학습된 신경망이 없습니다.</translation>
    </message>
    <message>
        <source>There is no trained network yet. {reason}</source>
        <translation>아직 학습된 신경망이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Train the network (Space); then its answer is drawn along each feature, and a row is moved there.</source>
        <translation>신경망을 학습하십시오(Space). 그러면 각 특성을 따라 답이 그려지고, 거기서 행을 옮길 수 있습니다.</translation>
    </message>
    <message>
        <source>desirability of all: {share}</source>
        <translation>전체 만족도: {share}</translation>
    </message>
    <message>
        <source>{name}: {value}, desirability {share}</source>
        <translation>{name}: {value}, 만족도 {share}</translation>
    </message>
</context>
<context>
    <name>ProfileView</name>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>프로파일</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>셀</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>특성</translation>
    </message>
</context>
<context>
    <name>ProjectDesk</name>
    <message>
        <source>&amp;Overwrite</source>
        <translation>덮어쓰기(&amp;O)</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is open in another window of the lab.</source>
        <translation>&apos;{name}&apos; 프로젝트가 Glassnet의 다른 창에 열려 있습니다.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was changed by another window or program since it was opened here.</source>
        <translation>&apos;{name}&apos; 프로젝트를 여기서 연 뒤에 다른 창이나 프로그램이 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Glassnet projects (*.glassnet)</source>
        <translation>Glassnet 프로젝트 (*.glassnet)</translation>
    </message>
    <message>
        <source>Of two windows that save to one file, the later one wins. A copy asks for a name of its own.</source>
        <translation>두 창이 한 파일에 저장하면 나중에 저장한 내용이 남습니다. 사본으로 열면 저장할 때 새 이름을 정합니다.</translation>
    </message>
    <message>
        <source>Open &amp;anyway</source>
        <translation>그래도 열기(&amp;A)</translation>
    </message>
    <message>
        <source>Open a &amp;copy</source>
        <translation>사본 열기(&amp;C)</translation>
    </message>
    <message>
        <source>Open in another window</source>
        <translation>다른 창에서 열려 있음</translation>
    </message>
    <message>
        <source>Opened a copy of {name}; it is in no file yet.</source>
        <translation>{name}의 사본을 열었습니다. 아직 파일로 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Opened {name}.</source>
        <translation>{name} 파일을 열었습니다.</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} 여는 중…</translation>
    </message>
    <message>
        <source>Overwrite?</source>
        <translation>덮어쓰시겠습니까?</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>프로젝트 저장</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>{name}에 저장했습니다.</translation>
    </message>
    <message>
        <source>Saving here replaces what is in it now.</source>
        <translation>여기에 저장하면 지금 그 파일에 있는 내용이 바뀝니다.</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>{name}에 저장하는 중…</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (사본)</translation>
    </message>
    <message>
        <source>{name} is as it was left. Save it to keep it.</source>
        <translation>{name} 작업을 마지막 상태로 되살렸습니다. 남기려면 저장하십시오.</translation>
    </message>
</context>
<context>
    <name>QuantityField</name>
    <message>
        <source>Choose in a calendar</source>
        <translation>달력에서 고르기</translation>
    </message>
    <message>
        <source>Training rows: {low} to {high}</source>
        <translation>훈련 행: {low} ~ {high}</translation>
    </message>
    <message>
        <source>{name}, slider</source>
        <translation>{name}, 슬라이더</translation>
    </message>
</context>
<context>
    <name>RateLabel</name>
    <message>
        <source>At the last update η was {rate}.</source>
        <translation>마지막 업데이트의 학습률: η = {rate}.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Rate η₀</source>
        <translation>학습률 η₀</translation>
    </message>
    <message>
        <source>The learning rate η. It can be changed while training.</source>
        <translation>학습률 η(learning rate)입니다. 학습 중에 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>The learning rate η₀ that is set. The schedule ({name}) makes of it the rate η that is used.</source>
        <translation>설정한 학습률 η₀입니다. 스케줄({name})에 따라 η₀에서 실제로 쓰는 학습률 η를 구합니다.</translation>
    </message>
</context>
<context>
    <name>ReadOuts</name>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Complete passes through all training rows</source>
        <translation>모든 훈련 행을 끝까지 한 번씩 학습한 횟수(epoch)</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Rightly classified training rows in the last complete epoch; with several yes-or-no targets, the share of right answers</source>
        <translation>마지막으로 끝난 에포크에서 맞게 분류한 훈련 행의 비율입니다. 예/아니요 목표가 여럿이면 맞은 답의 비율입니다(accuracy)</translation>
    </message>
    <message>
        <source>Steps of the optimizer, one for each batch</source>
        <translation>옵티마이저가 가중치를 고친 횟수. 배치마다 한 번입니다(update)</translation>
    </message>
    <message>
        <source>Training loss of the last complete epoch, as Keras reports it</source>
        <translation>마지막으로 끝난 에포크의 훈련 손실. Keras가 보고하는 값과 같습니다(loss)</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>업데이트</translation>
    </message>
</context>
<context>
    <name>ReadingReportDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Cells or lines</source>
        <translation>셀 또는 줄</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>발견 사항</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>발견 사항</translation>
    </message>
    <message>
        <source>First lines</source>
        <translation>처음 줄</translation>
    </message>
    <message>
        <source>Nothing was guessed or converted.</source>
        <translation>추정하거나 변환한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Reading report</source>
        <translation>읽기 보고서</translation>
    </message>
    <message>
        <source>This table was not read from a file that may be read in several ways.</source>
        <translation>이 표는 여러 방법으로 읽을 수 있는 파일에서 읽은 것이 아닙니다.</translation>
    </message>
    <message>
        <source>{name}: {rows} rows, {columns} columns.</source>
        <translation>{name}: {rows}행, {columns}열.</translation>
    </message>
</context>
<context>
    <name>ReadingWays</name>
    <message>
        <source>Comment mark</source>
        <translation>주석 기호</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>소수점 기호</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>구분 문자</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>First row is a header</source>
        <translation>첫 행이 머리글</translation>
    </message>
    <message>
        <source>Make it numbers, in the menu of the column&apos;s head</source>
        <translation>열 머리글 메뉴의 &apos;숫자로 바꾸기&apos;</translation>
    </message>
    <message>
        <source>Missing words</source>
        <translation>결측을 뜻하는 말</translation>
    </message>
    <message>
        <source>Names and cells</source>
        <translation>이름과 셀</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>따옴표</translation>
    </message>
    <message>
        <source>Rows of other length</source>
        <translation>길이가 다른 행</translation>
    </message>
    <message>
        <source>Rows to read</source>
        <translation>읽을 행</translation>
    </message>
    <message>
        <source>Second header line</source>
        <translation>둘째 머리글 줄</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Skip lines</source>
        <translation>건너뛸 줄</translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation>천 단위 구분</translation>
    </message>
    <message>
        <source>Type of the column</source>
        <translation>열의 형식</translation>
    </message>
    <message>
        <source>in the menu of the column&apos;s head</source>
        <translation>열 머리글의 메뉴에서</translation>
    </message>
    <message>
        <source>{control}, in File → Open with options</source>
        <translation>파일 → 옵션을 정해 열기의 &apos;{control}&apos;</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>&amp;Discard</source>
        <translation>버리기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>나중에(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>Recovered work</source>
        <translation>복구된 작업</translation>
    </message>
    <message>
        <source>The lab was ended before this was saved. It is kept until you have opened and saved it, or discard it.</source>
        <translation>저장하기 전에 Glassnet이 종료되었습니다. 열어서 저장하거나 버릴 때까지 보관합니다.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>trained weights</source>
        <translation>학습된 가중치</translation>
    </message>
    <message>
        <source>{rows} rows × {columns} columns</source>
        <translation>{rows}행 × {columns}열</translation>
    </message>
</context>
<context>
    <name>ReportExport</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>The network is still being trained. Pause or stop the run first.</source>
        <translation>신경망을 아직 학습하고 있습니다. 먼저 실행을 일시 정지하거나 중지하십시오.</translation>
    </message>
    <message>
        <source>There is no trained network yet. Press Train to train one first.</source>
        <translation>아직 학습된 신경망이 없습니다. 먼저 학습을 눌러 학습하십시오.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>웹 페이지 (*.html)</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>{name}에 쓰는 중…</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Delete row</source>
        <translation>행 삭제</translation>
    </message>
    <message>
        <source>Delete {count} rows</source>
        <translation>행 {count}개 삭제</translation>
    </message>
    <message>
        <source>Duplicate {count} rows</source>
        <translation>행 {count}개 복제</translation>
    </message>
    <message>
        <source>Every cell fits its column.</source>
        <translation>모든 셀이 열에 맞습니다.</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>행 삽입</translation>
    </message>
    <message>
        <source>Insert {count} rows</source>
        <translation>행 {count}개 삽입</translation>
    </message>
    <message>
        <source>Looking for the next misfit…</source>
        <translation>맞지 않는 다음 셀을 찾는 중…</translation>
    </message>
    <message>
        <source>Move row</source>
        <translation>행 이동</translation>
    </message>
    <message>
        <source>Move {count} rows</source>
        <translation>행 {count}개 이동</translation>
    </message>
    <message>
        <source>None of these rows was set aside by hand.</source>
        <translation>이 가운데 직접 제외한 행이 없습니다.</translation>
    </message>
    <message>
        <source>Select cells in the rows first.</source>
        <translation>먼저 행에서 셀을 선택하십시오.</translation>
    </message>
    <message>
        <source>Show all rows first: between hidden ones there is no place to move to.</source>
        <translation>먼저 모든 행을 표시하십시오. 숨긴 행이 있으면 행을 옮길 수 없습니다.</translation>
    </message>
    <message>
        <source>There are no columns yet. Open a CSV file first.</source>
        <translation>아직 열이 없습니다. 먼저 CSV 파일을 여십시오.</translation>
    </message>
    <message>
        <source>These rows are set aside already.</source>
        <translation>이미 제외한 행입니다.</translation>
    </message>
</context>
<context>
    <name>RowForm</name>
    <message>
        <source>Find among {count} features</source>
        <translation>특성 {count}개에서 찾기</translation>
    </message>
    <message>
        <source>Find features</source>
        <translation>특성 찾기</translation>
    </message>
    <message>
        <source>above the training rows, {low} to {high}</source>
        <translation>훈련 행의 범위({low} ~ {high})보다 큼</translation>
    </message>
    <message>
        <source>below the training rows, {low} to {high}</source>
        <translation>훈련 행의 범위({low} ~ {high})보다 작음</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>쓸 수 없음</translation>
    </message>
    <message>
        <source>missing: counts as {cell}</source>
        <translation>결측: {cell} 값으로 처리</translation>
    </message>
    <message>
        <source>missing: such rows get no answer</source>
        <translation>결측: 이런 행에는 답이 없습니다</translation>
    </message>
    <message>
        <source>{shown} of {found} are shown.</source>
        <translation>{found}개 중 {shown}개를 표시합니다.</translation>
    </message>
</context>
<context>
    <name>RowHeader</name>
    <message>
        <source>Row numbers</source>
        <translation>행 번호</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>{title} ({left} more)</source>
        <translation>{title} (그 밖에 {left}행)</translation>
    </message>
</context>
<context>
    <name>RowValuesOfTable</name>
    <message>
        <source>The network does not get row {row}: it is left out, or no window ends there.</source>
        <translation>신경망은 {row}행을 받지 않습니다. 제외된 행이거나 그 행에서 끝나는 창이 없습니다.</translation>
    </message>
    <message>
        <source>The table was edited after the run: which row the network got is not known any more.</source>
        <translation>학습 후에 표를 편집했으므로 신경망이 받은 행을 더 이상 알 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>RowView</name>
    <message>
        <source>Answer that is explained</source>
        <translation>설명하는 답</translation>
    </message>
    <message>
        <source>One row explained</source>
        <translation>행 하나의 설명</translation>
    </message>
    <message>
        <source>Row {row}: {answer} = {value}</source>
        <translation>{row}행: {answer} = {value}</translation>
    </message>
    <message>
        <source>adds</source>
        <translation>더하는 값</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>셀</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>{baseline}, the mean of {count} training rows, and what each feature adds (Shapley values of {orders} orders, ± standard error)</source>
        <translation>훈련 행 {count}개의 평균 {baseline}에 각 특성이 더하는 값 (순서 {orders}개로 구한 섀플리 값, ± 표준오차)</translation>
    </message>
    <message>
        <source>{baseline}, the mean of {count} training rows, and what each feature adds (Shapley values)</source>
        <translation>훈련 행 {count}개의 평균 {baseline}에 각 특성이 더하는 값 (섀플리 값)</translation>
    </message>
</context>
<context>
    <name>RunBreaks</name>
    <message>
        <source>Show update {update} in Step</source>
        <translation>단계에서 업데이트 {update} 보기</translation>
    </message>
</context>
<context>
    <name>RunController</name>
    <message>
        <source>All folds are being trained; stop them to train one network.</source>
        <translation>모든 폴드를 학습하는 중입니다. 신경망 하나만 학습하려면 먼저 중지하십시오.</translation>
    </message>
    <message>
        <source>Opened weights</source>
        <translation>불러온 가중치</translation>
    </message>
    <message>
        <source>Play trains on from here.</source>
        <translation>재생을 누르면 여기서부터 이어서 학습합니다.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
</context>
<context>
    <name>RunLines</name>
    <message>
        <source>Training dotted, validation dashed and dotted. The numbers are in the list of runs.</source>
        <translation>훈련은 점선, 검증은 일점쇄선입니다. 값은 실행 목록에 있습니다.</translation>
    </message>
    <message>
        <source>{name}, validation</source>
        <translation>{name}, 검증</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Go to {name}</source>
        <translation>되돌아가기: {name}</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Select a run that is no fold.</source>
        <translation>폴드가 아닌 실행을 선택하십시오.</translation>
    </message>
    <message>
        <source>Select one run.</source>
        <translation>실행 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>The run that is shown stays.</source>
        <translation>표시 중인 실행은 제거할 수 없습니다.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>폴드</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>고정됨</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>표시 중</translation>
    </message>
    <message>
        <source>{updates} updates, {epochs} epochs; {loss}, learning rate {rate}; {engine}</source>
        <translation>업데이트 {updates}회, 에포크 {epochs}회; {loss}, 학습률 {rate}; {engine}</translation>
    </message>
</context>
<context>
    <name>RunReturn</name>
    <message>
        <source>Only the curves of this run are kept, or it is the one that is shown.</source>
        <translation>이 실행은 곡선만 보관되어 있거나, 지금 표시 중인 실행입니다.</translation>
    </message>
    <message>
        <source>Something is being trained. Stop it first.</source>
        <translation>학습하는 중입니다. 먼저 중지하십시오.</translation>
    </message>
</context>
<context>
    <name>RunStore</name>
    <message>
        <source>Fold {number}</source>
        <translation>폴드 {number}</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>실행 {number}</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Cannot train yet</source>
        <translation>아직 학습할 수 없음</translation>
    </message>
    <message>
        <source>Compiling…</source>
        <translation>컴파일하는 중…</translation>
    </message>
    <message>
        <source>Diverged at update {number}</source>
        <translation>업데이트 {number}에서 발산</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Finished at update {number}</source>
        <translation>업데이트 {number}에서 완료</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>Paused at update {number}</source>
        <translation>업데이트 {number}에서 일시 정지</translation>
    </message>
    <message>
        <source>Preparing data…</source>
        <translation>데이터를 준비하는 중…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Showing update {shown} of {last}</source>
        <translation>업데이트 {last}개 중 {shown}번째 표시 중</translation>
    </message>
    <message>
        <source>Showing update {shown} of {last}, the nearest at hand; {update} is being computed</source>
        <translation>업데이트 {last}개 중 가까운 {shown}번째 표시 중, {update}번째는 계산 중</translation>
    </message>
    <message>
        <source>Stopped at update {number}</source>
        <translation>업데이트 {number}에서 중지</translation>
    </message>
    <message>
        <source>Stopped by a rule at update {number}</source>
        <translation>업데이트 {number}에서 규칙에 따라 중지</translation>
    </message>
    <message>
        <source>Test part, {rows} rows: {measures}</source>
        <translation>테스트 부분(행 {rows}개): {measures}</translation>
    </message>
    <message>
        <source>Trained weights</source>
        <translation>학습된 가중치</translation>
    </message>
    <message>
        <source>Trained weights are shown</source>
        <translation>학습된 가중치를 표시하는 중</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Weights after update {number}</source>
        <translation>업데이트 {number} 뒤의 가중치</translation>
    </message>
    <message>
        <source>Weights after update {number} of {last}</source>
        <translation>업데이트 {last}개 중 {number}번째 뒤의 가중치</translation>
    </message>
    <message>
        <source>Weights after update {shown}, the nearest at hand; update {update} is being computed</source>
        <translation>가까운 업데이트 {shown} 뒤의 가중치, 업데이트 {update} 계산 중</translation>
    </message>
    <message>
        <source>after update {update}</source>
        <translation>업데이트 {update} 후</translation>
    </message>
    <message>
        <source>by the trained weights</source>
        <translation>학습된 가중치 기준</translation>
    </message>
    <message>
        <source>{text}, accuracy {shares}</source>
        <translation>{text}, 정확도 {shares}</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>CSV for programs: no byte order mark, no guard against formulas (*.csv)</source>
        <translation>프로그램용 CSV: BOM과 수식 방지 없음 (*.csv)</translation>
    </message>
    <message>
        <source>CSV for spreadsheets (*.csv)</source>
        <translation>스프레드시트용 CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>Scatter</name>
    <message>
        <source>Prediction against target</source>
        <translation>목표 대비 예측</translation>
    </message>
    <message>
        <source>every {step}th row</source>
        <translation>{step}행마다 하나</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>이상적인 예측</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>목표 {value}</translation>
    </message>
</context>
<context>
    <name>SchedulePlot</name>
    <message>
        <source>From {first} to {last}; the least rate is {least}.</source>
        <translation>{first}에서 {last}까지. 가장 낮은 학습률은 {least}입니다.</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>학습률 η</translation>
    </message>
    <message>
        <source>Where the loss stops falling, the rate is reduced; that shows only in the run.</source>
        <translation>손실이 더 줄지 않으면 학습률을 낮춥니다. 이것은 실행할 때만 보입니다.</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
</context>
<context>
    <name>ScorePictures</name>
    <message>
        <source>95 % of independent residuals lie within</source>
        <translation>서로 독립인 잔차의 95 %가 이 안에 있음</translation>
    </message>
    <message>
        <source>Autocorrelation of the residuals</source>
        <translation>잔차의 자기상관</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>보정</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>이득</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>향상도</translation>
    </message>
    <message>
        <source>Normal plot of the residuals</source>
        <translation>잔차의 정규 확률 그림</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>정밀도와 재현율</translation>
    </message>
    <message>
        <source>Predicted against observed</source>
        <translation>예측과 실제</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Residuals against prediction</source>
        <translation>예측에 따른 잔차</translation>
    </message>
    <message>
        <source>Residuals in the order of the rows</source>
        <translation>행 순서에 따른 잔차</translation>
    </message>
    <message>
        <source>autocorrelation</source>
        <translation>자기상관</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>우연</translation>
    </message>
    <message>
        <source>correlation {value}</source>
        <translation>상관 {value}</translation>
    </message>
    <message>
        <source>error {value}</source>
        <translation>오차 {value}</translation>
    </message>
    <message>
        <source>every {step}th row</source>
        <translation>{step}행마다</translation>
    </message>
    <message>
        <source>false positive rate</source>
        <translation>거짓 양성률</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>이상적</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>정규</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>실제</translation>
    </message>
    <message>
        <source>observed − predicted</source>
        <translation>실제 − 예측</translation>
    </message>
    <message>
        <source>perfect</source>
        <translation>완벽</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>probability said</source>
        <translation>말한 확률</translation>
    </message>
    <message>
        <source>quantile of the normal distribution</source>
        <translation>정규 분포의 분위수</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>rows apart</source>
        <translation>행 간격</translation>
    </message>
    <message>
        <source>share of rows, highest score first</source>
        <translation>점수가 높은 행부터의 비율</translation>
    </message>
    <message>
        <source>share of the class found</source>
        <translation>찾은 클래스의 비율</translation>
    </message>
    <message>
        <source>share that was so</source>
        <translation>실제로 그런 비율</translation>
    </message>
    <message>
        <source>times as many as by chance</source>
        <translation>우연보다 몇 배</translation>
    </message>
    <message>
        <source>true positive rate</source>
        <translation>참 양성률</translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>Scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>not defined here</source>
        <translation>여기서는 정의되지 않음</translation>
    </message>
    <message>
        <source>{value}, by {function}</source>
        <translation>{value}, 계산: {function}</translation>
    </message>
    <message>
        <source>{value}, by {function}, of {predictor}</source>
        <translation>{value}, 계산: {function}, 대상: {predictor}</translation>
    </message>
</context>
<context>
    <name>ScoresPanel</name>
    <message>
        <source>Cells of the confusion matrix</source>
        <translation>혼동 행렬의 칸</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Largest errors first</source>
        <translation>오차가 큰 행부터</translation>
    </message>
    <message>
        <source>No row of this part has a true value and a finite prediction.</source>
        <translation>이 부분에는 실제 값과 유한한 예측이 모두 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>Part of the data</source>
        <translation>데이터의 부분</translation>
    </message>
    <message>
        <source>Prediction {intervals}</source>
        <translation>예측 {intervals}</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>The scores appear when training pauses or ends.</source>
        <translation>점수는 학습이 멈추거나 끝나면 나타납니다.</translation>
    </message>
    <message>
        <source>There are no scores yet. {reason}</source>
        <translation>아직 점수가 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Train the network (Space); how good it is, and compared with what, appears here.</source>
        <translation>신경망을 학습하십시오(Space). 얼마나 좋은지, 무엇과 비교해 그런지 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Wrong rows ({count}), the surest first</source>
        <translation>틀린 행 ({count}), 확신이 큰 행부터</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>rows: {rows}, {weights}</source>
        <translation>{rows}행, {weights}</translation>
    </message>
    <message>
        <source>share of the predicted</source>
        <translation>예측한 것 중 비율</translation>
    </message>
    <message>
        <source>share of the true class</source>
        <translation>실제 클래스 중 비율</translation>
    </message>
    <message>
        <source>test rows</source>
        <translation>테스트 행</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>훈련 행</translation>
    </message>
    <message>
        <source>validation rows</source>
        <translation>검증 행</translation>
    </message>
    <message>
        <source>{name} {value} is no better than {best}, which a baseline reaches ({other}).</source>
        <translation>{name} {value}: 기준 모형({other})의 {best}보다 낫지 않습니다.</translation>
    </message>
    <message>
        <source>{name} {value}; the best baseline ({other}) reaches {best}.</source>
        <translation>{name} {value}. 가장 나은 기준 모형({other})의 값은 {best}입니다.</translation>
    </message>
    <message>
        <source>{true} predicted as {predicted} ({count}), the surest first</source>
        <translation>실제 {true}, 예측 {predicted} ({count}행), 확신이 큰 행부터</translation>
    </message>
    <message>
        <source>{words}; renewed when training pauses</source>
        <translation>{words}. 학습이 멈추면 새로 계산합니다</translation>
    </message>
    <message>
        <source>{words}; {count} left out: no true value, or no finite prediction</source>
        <translation>{words}. {count}행 제외: 실제 값이 없거나 예측이 유한하지 않음</translation>
    </message>
    <message>
        <source>± {width} holds {holds} (promised {share})</source>
        <translation>± {width}: {holds} 포함(약속 {share})</translation>
    </message>
</context>
<context>
    <name>SearchForm</name>
    <message>
        <source>Conditions</source>
        <translation>조건</translation>
    </message>
    <message>
        <source>Conditions, one in a line: a + b &lt;= 3</source>
        <translation>조건, 한 줄에 하나씩: a + b &lt;= 3</translation>
    </message>
    <message>
        <source>Find a row</source>
        <translation>행 찾기</translation>
    </message>
    <message>
        <source>Free to be changed; else it stays as in the row</source>
        <translation>바꿀 수 있습니다. 체크하지 않으면 행의 값 그대로 둡니다</translation>
    </message>
    <message>
        <source>Goal for {name}</source>
        <translation>{name}의 목표</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>찾은 것</translation>
    </message>
    <message>
        <source>any</source>
        <translation>무관</translation>
    </message>
    <message>
        <source>max, min or a number; nothing where any answer will do. Behind it @LOW..HIGH, where the desirability becomes 0 and 1, and *WEIGHT among several goals, as in max@100..300*2</source>
        <translation>max, min 또는 숫자. 어떤 답이든 괜찮으면 비워 둡니다. 뒤에 만족도가 0과 1이 되는 곳 @LOW..HIGH와 여러 목표 사이의 비중 *WEIGHT를 붙일 수 있습니다. 예: max@100..300*2</translation>
    </message>
    <message>
        <source>{name}, at least</source>
        <translation>{name}, 최소</translation>
    </message>
    <message>
        <source>{name}, at most</source>
        <translation>{name}, 최대</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Back to the defaults of this section</source>
        <translation>이 부분을 기본값으로 되돌립니다</translation>
    </message>
    <message>
        <source>Convention: {text}</source>
        <translation>계산 방식: {text}</translation>
    </message>
    <message>
        <source>In float64 Keras rounds: {constants}</source>
        <translation>float64에서 Keras가 반올림하는 값: {constants}</translation>
    </message>
    <message>
        <source>Reset {section}</source>
        <translation>{section} 초기화</translation>
    </message>
    <message>
        <source>Show all of this section</source>
        <translation>이 부분을 모두 보기</translation>
    </message>
    <message>
        <source>Show only the heading of this section</source>
        <translation>이 부분의 제목만 보기</translation>
    </message>
</context>
<context>
    <name>SensitivityDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <source>NumPy − TensorFlow</source>
        <translation>NumPy − TensorFlow</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Sensitivity to rounding</source>
        <translation>반올림에 대한 민감도</translation>
    </message>
    <message>
        <source>The largest difference between the run and those that start one rounding away.</source>
        <translation>실행과, 반올림 하나만큼 다른 초기 가중치에서 시작한 실행들의 가장 큰 차이입니다.</translation>
    </message>
    <message>
        <source>The run is done again by both engines, and by NumPy from starts in which one weight is moved by one unit in the last place, the least that a number can change…</source>
        <translation>두 엔진으로 실행을 다시 하고, 가중치 하나를 마지막 자리 한 단위(수가 바뀔 수 있는 최소 크기)만큼 바꾼 초기 가중치에서도 NumPy로 다시 합니다…</translation>
    </message>
    <message>
        <source>max |Δ| of the weights</source>
        <translation>가중치의 최대 |Δ|</translation>
    </message>
    <message>
        <source>one rounding away</source>
        <translation>반올림 하나 차이</translation>
    </message>
    <message>
        <source>update</source>
        <translation>업데이트</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Batches</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Changes apply to the next run; the learning rate and breakpoints apply at once.</source>
        <translation>변경은 다음 실행부터 적용되고, 학습률과 중단점은 바로 적용됩니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Reset {section}</source>
        <translation>{section} 초기화</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>중지 규칙</translation>
    </message>
    <message>
        <source>after the last epoch</source>
        <translation>마지막 에포크 뒤</translation>
    </message>
    <message>
        <source>w: a weight, g: its gradient, η: learning rate, t: the update.</source>
        <translation>w: 가중치, g: w의 기울기, η: 학습률, t: 업데이트 번호.</translation>
    </message>
    <message>
        <source>y: output, t: target, n: outputs, N: rows in the batch.</source>
        <translation>y: 출력, t: 목표, n: 출력 수, N: 배치의 행 수.</translation>
    </message>
    <message>
        <source>η₀: the optimizer&apos;s learning rate, t: the epochs or updates done.</source>
        <translation>η₀: 옵티마이저의 학습률, t: 끝난 에포크나 업데이트 수.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>키보드</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>단축키</translation>
    </message>
</context>
<context>
    <name>SizesList</name>
    <message>
        <source>Gradients and steps, layer by layer</source>
        <translation>층별 기울기와 이동</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Root mean square of the kernel</source>
        <translation>커널의 제곱평균제곱근</translation>
    </message>
    <message>
        <source>Root mean square of the kernel&apos;s gradient</source>
        <translation>커널 기울기의 제곱평균제곱근</translation>
    </message>
    <message>
        <source>Root mean square over units and rows, times the rows of the batch</source>
        <translation>유닛과 행에 걸친 제곱평균제곱근에 배치의 행 수를 곱한 값</translation>
    </message>
    <message>
        <source>The length of the kernel&apos;s step by that of the kernel; about 0.001 is usual</source>
        <translation>커널 이동의 길이를 커널의 길이로 나눈 값. 0.001쯤이 보통입니다.</translation>
    </message>
    <message>
        <source>step / W</source>
        <translation>이동 / W</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>Look at the rows of a file</source>
        <translation>파일의 행 보기</translation>
    </message>
    <message>
        <source>Rows that are looked at</source>
        <translation>살펴보는 행</translation>
    </message>
    <message>
        <source>another file…</source>
        <translation>다른 파일…</translation>
    </message>
    <message>
        <source>test rows</source>
        <translation>테스트 행</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>훈련 행</translation>
    </message>
    <message>
        <source>validation rows</source>
        <translation>검증 행</translation>
    </message>
    <message>
        <source>{file}…</source>
        <translation>{file}…</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Source of the program</source>
        <translation>프로그램의 소스</translation>
    </message>
</context>
<context>
    <name>Space</name>
    <message>
        <source>above</source>
        <translation>위</translation>
    </message>
    <message>
        <source>below</source>
        <translation>아래</translation>
    </message>
    <message>
        <source>border</source>
        <translation>경계</translation>
    </message>
    <message>
        <source>row {row} ({part}): {name} {target}</source>
        <translation>{row}행({part}): {name} {target}</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>{name} ({share:.1f} % of the variance)</source>
        <translation>{name}(분산의 {share:.1f} %)</translation>
    </message>
</context>
<context>
    <name>SpaceControls</name>
    <message>
        <source>&amp;Across</source>
        <translation>가로(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Held</source>
        <translation>고정(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>보기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>목표(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Usual values</source>
        <translation>보통 값(&amp;U)</translation>
    </message>
    <message>
        <source>Feature that is held</source>
        <translation>고정할 특성</translation>
    </message>
    <message>
        <source>Hold all other features at their usual value again: the training rows&apos; median, or their most frequent class.</source>
        <translation>다른 특성을 모두 다시 보통 값, 곧 훈련 행의 중앙값이나 최빈 클래스에 고정합니다.</translation>
    </message>
    <message>
        <source>Its value</source>
        <translation>그 값</translation>
    </message>
    <message>
        <source>Principal axes are the two directions in which the training rows, as the network gets them, vary most.</source>
        <translation>주성분 축은 신경망에 들어가는 그대로의 훈련 행이 가장 많이 변하는 두 방향입니다.</translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation>세로(&amp;P)</translation>
    </message>
    <message>
        <source>one feature, as a curve</source>
        <translation>특성 하나, 곡선으로</translation>
    </message>
    <message>
        <source>two features</source>
        <translation>특성 둘</translation>
    </message>
    <message>
        <source>two principal axes</source>
        <translation>주성분 축 둘</translation>
    </message>
</context>
<context>
    <name>SpacePanel</name>
    <message>
        <source>The picture of a network or table as large as this appears when training starts. Press Train (Space).</source>
        <translation>이만큼 큰 신경망이나 표의 그림은 학습을 시작할 때 나타납니다. 학습(Space)을 누르십시오.</translation>
    </message>
    <message>
        <source>There is no picture yet. {reason}</source>
        <translation>아직 그림이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>{words}; held: {values}</source>
        <translation>{words}; 고정한 값: {values}</translation>
    </message>
</context>
<context>
    <name>SpacePlot</name>
    <message>
        <source>Data space</source>
        <translation>데이터 공간</translation>
    </message>
    <message>
        <source>every {step}th row</source>
        <translation>{step}행마다 하나</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>가운데</translation>
    </message>
</context>
<context>
    <name>Spec</name>
    <message>
        <source>(JᵀJ + μI) d = −Jᵀr, with more damping μ until the loss falls. Marquardt 1963; for networks Hagan &amp; Menhaj 1994.</source>
        <translation>(JᵀJ + μI) d = −Jᵀr, 손실이 줄 때까지 감쇠 μ를 키웁니다. Marquardt 1963; 네트워크에 대해서는 Hagan &amp; Menhaj 1994.</translation>
    </message>
    <message>
        <source>(JᵀJ + μI) d = −Jᵀr, with more damping μ until the loss falls. Marquardt 1963; for networks Hagan &amp; Menhaj 1994. μ follows Nielsen 1999: Madsen, Nielsen &amp; Tingleff 2004, Methods for Non-Linear Least Squares Problems, Algorithm 3.16.</source>
        <translation>(JᵀJ + μI) d = −Jᵀr, 손실이 줄 때까지 감쇠 μ를 키웁니다. Marquardt 1963; 네트워크에 대해서는 Hagan &amp; Menhaj 1994. μ는 Nielsen 1999를 따릅니다: Madsen, Nielsen &amp; Tingleff 2004, Methods for Non-Linear Least Squares Problems, Algorithm 3.16.</translation>
    </message>
    <message>
        <source>A ReLU unit gives 0 for every row, as the updates compute it; so its weights get no gradient any more.</source>
        <translation>ReLU 유닛이 업데이트가 계산하는 모든 행에서 0을 냅니다. 그래서 가중치가 더는 기울기를 받지 못합니다.</translation>
    </message>
    <message>
        <source>A column that says which rows belong together: a series, a person, a place. At random, whole groups are drawn, so that none lies in two parts. In order, each group is cut by itself: its last rows validate. Windows stay within one group.</source>
        <translation>함께 묶을 행을 알려 주는 열입니다: 시계열, 사람, 장소 등. 무작위로 나누면 그룹째 뽑아 한 그룹이 두 부분에 걸치지 않습니다. 순서대로 나누면 그룹마다 따로 나누어 마지막 행들로 검증합니다. 윈도는 한 그룹 안에만 있습니다.</translation>
    </message>
    <message>
        <source>A condition on the columns, such as age &gt; 90 or kind == &apos;x&apos;: the rows where it is true take no part in training, validation, test and preparation. Rows can be set aside by hand, too, in the menu of the table.</source>
        <translation>age &gt; 90 또는 kind == &apos;x&apos;와 같은 열 조건입니다. 조건이 참인 행은 학습, 검증, 테스트, 전처리에 쓰이지 않습니다. 표의 메뉴에서 행을 직접 제외할 수도 있습니다.</translation>
    </message>
    <message>
        <source>A factor η of each step; 1 is the published step. Can be changed while training.</source>
        <translation>이동량에 곱하는 배수 η입니다. 1이면 논문에 나온 이동량입니다. 훈련 중에 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>A formula of one or two variables, such as 0.5*(p+2)**2.</source>
        <translation>변수가 하나나 둘인 수식, 예: 0.5*(p+2)**2.</translation>
    </message>
    <message>
        <source>A layer in its place: its name, what it computes, and the nodes (or `input`) that feed it.</source>
        <translation>신경망에 놓인 층: 이름, 계산하는 것, 입력을 주는 노드(또는 `input`).</translation>
    </message>
    <message>
        <source>A layer with ReLU as its activation.</source>
        <translation>활성화 함수가 ReLU인 층.</translation>
    </message>
    <message>
        <source>A network, the training that fits it to targets, and the initial weights that are given rather than drawn.</source>
        <translation>신경망, 신경망을 목표에 맞추는 학습, 뽑지 않고 직접 지정한 초기 가중치.</translation>
    </message>
    <message>
        <source>A number for each variable, in the order of the alphabet.</source>
        <translation>변수마다 숫자 하나, 변수 이름의 알파벳순.</translation>
    </message>
    <message>
        <source>A run is paused at it only while this is on.</source>
        <translation>켜져 있을 때만 실행이 여기서 멈춥니다.</translation>
    </message>
    <message>
        <source>A run is paused at the update at which one comes true.</source>
        <translation>하나가 참이 되는 업데이트에서 실행이 멈춥니다.</translation>
    </message>
    <message>
        <source>A series: a sine on a line.</source>
        <translation>시계열: 직선에 사인을 더한 것.</translation>
    </message>
    <message>
        <source>A small number ε that keeps the division finite; 0 leaves it out.</source>
        <translation>나눗셈의 결과를 유한하게 하는 작은 수 ε입니다. 0이면 넣지 않습니다.</translation>
    </message>
    <message>
        <source>A small number ε that sets the size of the first steps: without it the first one would be 0.</source>
        <translation>처음 이동의 크기를 정하는 작은 수 ε입니다. ε이 없으면 처음 이동이 0입니다.</translation>
    </message>
    <message>
        <source>A walk down a formula of one or two variables.</source>
        <translation>변수가 하나나 둘인 수식을 따라 내려가는 경사 하강.</translation>
    </message>
    <message>
        <source>A weight has another sign after the update than it had last. Zero has none.</source>
        <translation>업데이트 뒤 가중치의 부호가 그 전과 다릅니다. 0에는 부호가 없습니다.</translation>
    </message>
    <message>
        <source>A weight of one engine is further than a bound from that of the other. Both must train, and are compared after each update: that takes them a call for each, which is much slower.</source>
        <translation>한 엔진의 가중치가 다른 엔진의 것과 한계보다 더 떨어져 있습니다. 두 엔진이 함께 학습하며 업데이트마다 비교합니다. 업데이트마다 호출이 한 번씩 필요해 훨씬 느립니다.</translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation>AMSGrad</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>AdaDelta</source>
        <translation>AdaDelta</translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Adam with Nesterov&apos;s look-ahead. Keras: β₁ grows by Dozat&apos;s schedule. Textbook: β₁ is constant. Dozat 2016, Algorithm 2.</source>
        <translation>네스테로프의 앞보기(look-ahead)를 더한 Adam. Keras: β₁이 도자(Dozat)의 스케줄에 따라 커집니다. 교과서: β₁은 일정합니다. Dozat 2016, Algorithm 2.</translation>
    </message>
    <message>
        <source>Adam with decoupled weight decay, which is multiplied by η as in Keras. Textbook: bias-corrected, ε outside the root.</source>
        <translation>가중치 감쇠를 분리한 Adam. Keras처럼 감쇠에 η를 곱합니다. 교과서: 편향 보정을 하고 ε은 근호 밖.</translation>
    </message>
    <message>
        <source>Adam with decoupled weight decay, which is multiplied by η as in Keras. Textbook: bias-corrected, ε outside the root. Loshchilov &amp; Hutter 2019, Algorithm 2.</source>
        <translation>가중치 감쇠를 분리한 Adam. Keras처럼 감쇠에 η를 곱합니다. 교과서: 편향 보정을 하고 ε은 근호 밖. Loshchilov &amp; Hutter 2019, Algorithm 2.</translation>
    </message>
    <message>
        <source>Adam with the largest gradient in the place of the mean square; only Keras adds ε. Kingma &amp; Ba 2015, section 7.1.</source>
        <translation>제곱 평균 대신 가장 큰 기울기를 쓰는 Adam. ε은 Keras만 더합니다. Kingma &amp; Ba 2015, 7.1절.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adamax</source>
        <translation>Adamax</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>더하기(Add)</translation>
    </message>
    <message>
        <source>Add a learnt constant to each unit&apos;s weighted sum.</source>
        <translation>각 유닛의 가중합에 학습되는 상수를 더합니다.</translation>
    </message>
    <message>
        <source>Add a learnt β to each entry.</source>
        <translation>항목마다 학습되는 β를 더합니다.</translation>
    </message>
    <message>
        <source>Add x² as a feature of its own.</source>
        <translation>x²을 별도의 특성으로 추가합니다.</translation>
    </message>
    <message>
        <source>Adds normal noise in training. https://keras.io/api/layers/regularization_layers/gaussian_noise/</source>
        <translation>학습할 때 정규 잡음을 더합니다. https://keras.io/api/layers/regularization_layers/gaussian_noise/</translation>
    </message>
    <message>
        <source>After a reduction n epochs are not counted in the textbook&apos;s convention. In Keras&apos;s it is one fewer: its rest ends with the epoch that is looked at, so that 1 is as 0.</source>
        <translation>교과서 방식에서는 학습률을 낮춘 뒤 에포크 n회를 세지 않습니다. Keras 방식에서는 한 회 적습니다. 쿨다운이 지금 판단하는 에포크와 함께 끝나므로 1은 0과 같습니다.</translation>
    </message>
    <message>
        <source>After how many counts k the end is reached.</source>
        <translation>끝에 이르기까지의 횟수 k(에포크 또는 업데이트).</translation>
    </message>
    <message>
        <source>After how many counts k the next step comes.</source>
        <translation>다음 계단까지의 횟수 k(에포크 또는 업데이트).</translation>
    </message>
    <message>
        <source>All entries of a row along one axis.</source>
        <translation>한 행의 모든 항목을 한 축으로 펼칩니다.</translation>
    </message>
    <message>
        <source>All ones.</source>
        <translation>모두 1로 채웁니다.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>모든 행</translation>
    </message>
    <message>
        <source>All that decides a run but the table: the same experiment on the same table is the same run.</source>
        <translation>표를 빼고 실행을 결정하는 모든 것: 같은 표에 같은 실험이면 같은 실행입니다.</translation>
    </message>
    <message>
        <source>All training rows in each update, in table order.</source>
        <translation>업데이트마다 모든 훈련 행을 표의 순서로 씁니다.</translation>
    </message>
    <message>
        <source>All walk from the same start.</source>
        <translation>모두 같은 출발점에서 내려갑니다.</translation>
    </message>
    <message>
        <source>All zeros.</source>
        <translation>모두 0으로 채웁니다.</translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation>진폭</translation>
    </message>
    <message>
        <source>An activation on its own, entry by entry; softmax works along the last axis.</source>
        <translation>활성화 함수만 따로, 원소별로 적용합니다. softmax는 마지막 축을 따라 계산합니다.</translation>
    </message>
    <message>
        <source>An array and the place in it, counted from 0: hidden_1/kernel[0,1] or output/bias[2].</source>
        <translation>배열과 그 안의 자리, 0부터 셉니다: hidden_1/kernel[0,1] 또는 output/bias[2].</translation>
    </message>
    <message>
        <source>An update gives up where the loss does not fall with a damping of up to u.</source>
        <translation>감쇠를 u까지 키워도 손실이 줄지 않으면 그 갱신에서는 이동하지 않습니다.</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>팔의 수</translation>
    </message>
    <message>
        <source>Arms that wind around each other, each a class. A hard problem for a small network.</source>
        <translation>서로 감기는 나선의 팔이 각각 한 클래스입니다. 작은 신경망에는 어려운 문제입니다.</translation>
    </message>
    <message>
        <source>Arms that wind around each other.</source>
        <translation>서로 감기는 나선의 팔.</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>배열</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>있는 그대로</translation>
    </message>
    <message>
        <source>Balanced: rows / (classes · rows of the class), so that each class counts the same in sum. They weigh the training rows alone, as Keras&apos;s class_weight does.</source>
        <translation>균형: 행 수 / (클래스 수 · 그 클래스의 행 수). 가중치를 곱한 합이 모든 클래스에서 같아집니다. Keras의 class_weight처럼 훈련 행에만 적용합니다.</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>베타 1</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>베타 2</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Bias limit</source>
        <translation>편향 제약</translation>
    </message>
    <message>
        <source>Bias penalty</source>
        <translation>편향 규제</translation>
    </message>
    <message>
        <source>Bias start</source>
        <translation>편향 초깃값</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>이진 교차 엔트로피</translation>
    </message>
    <message>
        <source>Both at once.</source>
        <translation>둘을 함께 적용합니다.</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>한계</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>중단점</translation>
    </message>
    <message>
        <source>By global norm</source>
        <translation>전체 노름으로</translation>
    </message>
    <message>
        <source>By how much (δ) a loss must be below the best one to count.</source>
        <translation>나아진 것으로 보려면 손실이 최저값보다 얼마나(δ) 낮아야 하는지.</translation>
    </message>
    <message>
        <source>By norm</source>
        <translation>노름으로</translation>
    </message>
    <message>
        <source>By value</source>
        <translation>값으로</translation>
    </message>
    <message>
        <source>By which r each step multiplies the rate.</source>
        <translation>계단마다 학습률에 곱하는 비율 r.</translation>
    </message>
    <message>
        <source>By which r the rate is multiplied in k counts.</source>
        <translation>k회마다 학습률에 곱하는 비율 r.</translation>
    </message>
    <message>
        <source>By which r the rate is multiplied.</source>
        <translation>낮출 때 학습률에 곱하는 비율 r.</translation>
    </message>
    <message>
        <source>By which s each restart is lower than the one before.</source>
        <translation>다시 시작할 때마다 이전보다 높이를 줄이는 비율 s.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>범주형 교차 엔트로피</translation>
    </message>
    <message>
        <source>Categorical hinge</source>
        <translation>범주형 힌지</translation>
    </message>
    <message>
        <source>Centered</source>
        <translation>중심화(centered)</translation>
    </message>
    <message>
        <source>Centre (β)</source>
        <translation>중심 이동(β)</translation>
    </message>
    <message>
        <source>Centres are drawn from −this to this.</source>
        <translation>중심을 −이 값부터 이 값까지의 범위에서 뽑습니다.</translation>
    </message>
    <message>
        <source>Change of sign</source>
        <translation>부호 바뀜</translation>
    </message>
    <message>
        <source>Channel by channel</source>
        <translation>채널별로</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>ClassWeight</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>클리핑</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>구름 수</translation>
    </message>
    <message>
        <source>Clouds of normal points, each a class. The noise is the width of a cloud.</source>
        <translation>정규 분포를 따르는 점의 구름이 각각 한 클래스입니다. 잡음이 구름의 너비입니다.</translation>
    </message>
    <message>
        <source>Clouds of normal points.</source>
        <translation>정규 분포 점의 구름.</translation>
    </message>
    <message>
        <source>Column x²</source>
        <translation>x² 열</translation>
    </message>
    <message>
        <source>ColumnRecipe</source>
        <translation>열 처리 방법</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>주석</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Concatenate</source>
        <translation>이어 붙이기(Concatenate)</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>계산 방식</translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation>코사인 감쇠(재시작)</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>세는 단위</translation>
    </message>
    <message>
        <source>Damping</source>
        <translation>감쇠</translation>
    </message>
    <message>
        <source>Date parts</source>
        <translation>날짜 부분</translation>
    </message>
    <message>
        <source>Day or month first</source>
        <translation>일/월 순서</translation>
    </message>
    <message>
        <source>Dead unit</source>
        <translation>죽은 유닛</translation>
    </message>
    <message>
        <source>Decay (rho)</source>
        <translation>감쇠(rho)</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>소수점 기호</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>구분 문자</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>Deviation (σ)</source>
        <translation>표준편차(σ)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Divide by the deviation of the gradient instead of its mean square.</source>
        <translation>기울기의 제곱 평균 대신 표준편차로 나눕니다.</translation>
    </message>
    <message>
        <source>Divide by the largest v so far. Reddi et al. 2018.</source>
        <translation>지금까지 가장 큰 v로 나눕니다. Reddi et al. 2018.</translation>
    </message>
    <message>
        <source>Draw a new order of the rows for each epoch, from the seed; off keeps the order of the table.</source>
        <translation>에포크마다 시드로 행의 새 순서를 뽑습니다. 끄면 표의 순서를 유지합니다.</translation>
    </message>
    <message>
        <source>Draw the parts at random; off keeps the rows in order (for time series): the last rows validate.</source>
        <translation>각 부분의 행을 무작위로 뽑습니다. 끄면 행의 순서를 유지하며(시계열용) 마지막 행들로 검증합니다.</translation>
    </message>
    <message>
        <source>Drop: leave out rows with an empty cell. Fill: put in the training rows&apos; mean, or the most frequent class.</source>
        <translation>제외: 빈 셀이 있는 행을 제외합니다. 채움: 훈련 행의 평균이나 가장 흔한 클래스로 채웁니다.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Each entry by its mean μ and variance σ² over the rows of the batch; prediction takes moving averages of them.</source>
        <translation>항목마다 배치의 행에 대한 평균 μ와 분산 σ²으로 정규화합니다. 예측에는 그 이동 평균을 씁니다.</translation>
    </message>
    <message>
        <source>Each entry by its mean μ and variance σ² over the rows of the batch; prediction takes moving averages of them. So does training where the layer is frozen; then it leaves them as they are. Ioffe and Szegedy (2015), https://arxiv.org/abs/1502.03167; https://keras.io/api/layers/normalization_layers/batch_normalization/</source>
        <translation>항목마다 배치의 행에 대한 평균 μ와 분산 σ²으로 정규화합니다. 예측에는 그 이동 평균을 씁니다. 층을 동결하면 학습에도 이동 평균을 쓰며, 그 값은 그대로 둡니다. Ioffe and Szegedy (2015), https://arxiv.org/abs/1502.03167; https://keras.io/api/layers/normalization_layers/batch_normalization/</translation>
    </message>
    <message>
        <source>Each row is read with the same probability, in the order of the file.</source>
        <translation>각 행을 같은 확률로, 파일의 순서대로 읽습니다.</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>End</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Engines differ</source>
        <translation>엔진의 차이</translation>
    </message>
    <message>
        <source>Entries below 0 become 0.</source>
        <translation>0보다 작은 항목을 0으로 만듭니다.</translation>
    </message>
    <message>
        <source>Entries lie between −limit and limit.</source>
        <translation>항목은 −한계와 한계 사이에 있습니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>엡실론</translation>
    </message>
    <message>
        <source>Epsilon (ε)</source>
        <translation>엡실론(ε)</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Every input to every unit: Y = φ(X W + b), on the last axis where there are several.</source>
        <translation>모든 입력을 모든 유닛에 잇습니다: Y = φ(X W + b). 축이 여럿이면 마지막 축에 적용합니다.</translation>
    </message>
    <message>
        <source>Every k-th row</source>
        <translation>k행마다 하나</translation>
    </message>
    <message>
        <source>Every row is read.</source>
        <translation>모든 행을 읽습니다.</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>실험</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>지수 감쇠</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Features go into the network, targets are what it learns; a weight says how much a row counts.</source>
        <translation>특성은 신경망의 입력이고 목표는 신경망이 학습하는 값입니다. 가중치는 행을 손실에 반영하는 정도를 정합니다.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>First entry</source>
        <translation>첫 항목</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>펼치기(Flatten)</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>검증 폴드</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>폴드 수</translation>
    </message>
    <message>
        <source>For</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>For rows of</source>
        <translation>어떤 행</translation>
    </message>
    <message>
        <source>For which rows a unit has to be zero: those of as many updates in a row as an epoch has, or those of a single update.</source>
        <translation>유닛이 0이어야 하는 행: 한 에포크만큼 이어지는 업데이트들의 행, 또는 업데이트 하나의 행.</translation>
    </message>
    <message>
        <source>Four corners, of which the opposite ones are of one class.</source>
        <translation>네 모서리. 마주 보는 모서리가 같은 클래스입니다.</translation>
    </message>
    <message>
        <source>Four corners; opposite ones are of one class. No single layer can tell them apart.</source>
        <translation>네 모서리이며 마주 보는 모서리가 같은 클래스입니다. 층 하나로는 구별할 수 없습니다.</translation>
    </message>
    <message>
        <source>From logits</source>
        <translation>From logits</translation>
    </message>
    <message>
        <source>Full batch</source>
        <translation>전체 배치</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>이득</translation>
    </message>
    <message>
        <source>Gaussian blobs</source>
        <translation>가우스 구름</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>가우스 잡음</translation>
    </message>
    <message>
        <source>Given weights</source>
        <translation>지정한 가중치</translation>
    </message>
    <message>
        <source>GivenWeights</source>
        <translation>지정한 가중치</translation>
    </message>
    <message>
        <source>Glorot &amp; Bengio 2010, eq. 16.</source>
        <translation>Glorot &amp; Bengio 2010, 식 16.</translation>
    </message>
    <message>
        <source>Glorot &amp; Bengio 2010; truncated at two deviations, as Keras draws it.</source>
        <translation>Glorot &amp; Bengio 2010. Keras처럼 표준편차의 두 배에서 자릅니다.</translation>
    </message>
    <message>
        <source>Glorot normal</source>
        <translation>Glorot 정규 분포</translation>
    </message>
    <message>
        <source>Glorot uniform</source>
        <translation>Glorot 균등 분포</translation>
    </message>
    <message>
        <source>Go back to the weights of the best epoch when this rule stops the run.</source>
        <translation>이 규칙으로 실행을 중지하면 손실이 가장 낮았던 에포크의 가중치로 되돌립니다.</translation>
    </message>
    <message>
        <source>Gradient descent without momentum; Keras and textbooks agree.</source>
        <translation>모멘텀 없는 경사 하강법. Keras와 교과서가 일치합니다.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>주기 배율</translation>
    </message>
    <message>
        <source>Half squared error (½ Σ)</source>
        <translation>½ 제곱 오차(½ Σ)</translation>
    </message>
    <message>
        <source>Half the squared error, as textbooks have it, so that its derivative is y − t: the sum over a row&apos;s outputs.</source>
        <translation>교과서처럼 제곱 오차의 절반이며 도함수는 y − t입니다. 한 행의 출력에 대한 합입니다.</translation>
    </message>
    <message>
        <source>Hash entries</source>
        <translation>해시 항목 수</translation>
    </message>
    <message>
        <source>He et al. 2015.</source>
        <translation>He et al. 2015.</translation>
    </message>
    <message>
        <source>He et al. 2015; truncated at two deviations, as Keras draws it.</source>
        <translation>He et al. 2015. Keras처럼 표준편차의 두 배에서 자릅니다.</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He 정규 분포</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He 균등 분포</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>머리글</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>힌지</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>예측 거리(horizon)</translation>
    </message>
    <message>
        <source>Hours: 8.25 for 08:15, and the length of a duration. Cycle: sine and cosine of the hour&apos;s place in the day, so that 23:59 is near 00:00.</source>
        <translation>시간: 08:15는 8.25이고, 소요 시간은 그 길이입니다. 주기: 하루 중 위치의 사인과 코사인이므로 23:59가 00:00에 가깝습니다.</translation>
    </message>
    <message>
        <source>How a date such as 3/4/2024 or 3/4/24 is read.</source>
        <translation>3/4/2024나 3/4/24 같은 날짜를 읽는 방법.</translation>
    </message>
    <message>
        <source>How a gradient becomes a step.</source>
        <translation>기울기로 가중치를 고치는 방법.</translation>
    </message>
    <message>
        <source>How a table becomes tensors.</source>
        <translation>표를 텐서로 바꾸는 방법.</translation>
    </message>
    <message>
        <source>How many arms, each of a class of its own.</source>
        <translation>팔의 수. 팔마다 다른 클래스입니다.</translation>
    </message>
    <message>
        <source>How many clouds, each of a class of its own.</source>
        <translation>구름의 수. 구름마다 다른 클래스입니다.</translation>
    </message>
    <message>
        <source>How many counts k the strength is meant for.</source>
        <translation>이 세기가 적용되는 횟수 k(에포크 또는 업데이트).</translation>
    </message>
    <message>
        <source>How many epochs k without improvement are waited.</source>
        <translation>개선되지 않는 에포크를 몇 회(k) 기다릴지.</translation>
    </message>
    <message>
        <source>How many epochs n, counted from the first update.</source>
        <translation>첫 업데이트부터 센 에포크 수 n.</translation>
    </message>
    <message>
        <source>How many epochs p without improvement are waited.</source>
        <translation>개선되지 않는 에포크를 몇 회(p) 기다릴지.</translation>
    </message>
    <message>
        <source>How many neurons the layer has.</source>
        <translation>층의 뉴런 수.</translation>
    </message>
    <message>
        <source>How many rows are made.</source>
        <translation>만들 행의 수.</translation>
    </message>
    <message>
        <source>How many rows are read from the beginning.</source>
        <translation>처음부터 읽을 행의 수.</translation>
    </message>
    <message>
        <source>How many rows behind the one before a window begins.</source>
        <translation>윈도가 이전 윈도보다 몇 행 뒤에서 시작하는지.</translation>
    </message>
    <message>
        <source>How many rows behind the window&apos;s last one the target lies; 0 takes the last row&apos;s own target.</source>
        <translation>목표가 윈도의 마지막 행보다 몇 행 뒤에 있는지. 0이면 마지막 행의 목표를 씁니다.</translation>
    </message>
    <message>
        <source>How many rows each update sees.</source>
        <translation>업데이트마다 쓰는 행의 수.</translation>
    </message>
    <message>
        <source>How many rows in order make one input.</source>
        <translation>입력 하나를 이루는 연속된 행의 수.</translation>
    </message>
    <message>
        <source>How many seconds s, pauses not counted.</source>
        <translation>일시 정지를 뺀 시간 s(초).</translation>
    </message>
    <message>
        <source>How many steps are taken.</source>
        <translation>이동 횟수.</translation>
    </message>
    <message>
        <source>How many times longer each period is than the one before.</source>
        <translation>각 주기가 이전 주기보다 몇 배 긴지.</translation>
    </message>
    <message>
        <source>How many updates n, counted from the first one.</source>
        <translation>첫 업데이트부터 센 업데이트 수 n.</translation>
    </message>
    <message>
        <source>How much a training row of one class counts.</source>
        <translation>한 클래스의 훈련 행을 손실에 반영하는 정도.</translation>
    </message>
    <message>
        <source>How much of each target is spread evenly over the classes, so that no class is ever quite certain.</source>
        <translation>어느 클래스도 완전히 확실하지는 않도록, 목표 중 모든 클래스에 고르게 나누는 몫.</translation>
    </message>
    <message>
        <source>How much of the moving averages each update keeps.</source>
        <translation>업데이트마다 이동 평균을 유지하는 비율.</translation>
    </message>
    <message>
        <source>How much this output&apos;s loss counts in the sum.</source>
        <translation>이 출력의 손실을 합에 얼마나 반영할지.</translation>
    </message>
    <message>
        <source>How much y grows with each t.</source>
        <translation>t가 1 커질 때 y가 커지는 양.</translation>
    </message>
    <message>
        <source>How often (k) in a row the loss has not fallen.</source>
        <translation>손실이 잇달아 몇 번(k) 줄지 않아야 하는지.</translation>
    </message>
    <message>
        <source>How often an arm winds around the middle.</source>
        <translation>팔이 가운데를 감는 바퀴 수.</translation>
    </message>
    <message>
        <source>How often training goes through all training rows.</source>
        <translation>모든 훈련 행을 끝까지 학습하는 횟수.</translation>
    </message>
    <message>
        <source>How strongly (r) the rate falls in k counts.</source>
        <translation>k회 동안 학습률이 줄어드는 세기 r.</translation>
    </message>
    <message>
        <source>How strongly the sum of absolute values is added to the loss.</source>
        <translation>절댓값의 합을 손실에 얼마나 더할지.</translation>
    </message>
    <message>
        <source>How strongly the sum of squares is added to the loss.</source>
        <translation>제곱의 합을 손실에 얼마나 더할지.</translation>
    </message>
    <message>
        <source>How the bias&apos;s initial values are drawn, from the seed.</source>
        <translation>편향의 초깃값을 시드로 뽑는 방법.</translation>
    </message>
    <message>
        <source>How the features of a row lie in the input: side by side, or in a shape.</source>
        <translation>한 행의 특성이 입력에 놓이는 방법: 나란히, 또는 어떤 모양으로.</translation>
    </message>
    <message>
        <source>How the initial slopes are drawn, from the seed; zeros make a ReLU.</source>
        <translation>α의 초깃값을 시드로 뽑는 방법. 0이면 ReLU와 같습니다.</translation>
    </message>
    <message>
        <source>How the kernel&apos;s initial values are drawn, from the seed.</source>
        <translation>커널의 초깃값을 시드로 뽑는 방법.</translation>
    </message>
    <message>
        <source>How the learning rate changes during the run.</source>
        <translation>실행하는 동안 학습률이 바뀌는 방법.</translation>
    </message>
    <message>
        <source>How the learning rate changes on the way.</source>
        <translation>내려가는 동안 학습률이 바뀌는 방식.</translation>
    </message>
    <message>
        <source>How the learning rate of all of them changes; an epoch is an update.</source>
        <translation>모든 옵티마이저의 학습률이 바뀌는 방식. 여기서는 업데이트 한 번이 에포크 한 번입니다.</translation>
    </message>
    <message>
        <source>How the network is trained. With several outputs their losses are added, each with its weight.</source>
        <translation>신경망을 학습하는 방법. 출력이 여럿이면 손실에 각각의 가중치를 곱해 더합니다.</translation>
    </message>
    <message>
        <source>How the rest is counted: as Keras counts it, n − 1 epochs, or as it is said, n epochs.</source>
        <translation>쿨다운을 세는 방법: Keras처럼 에포크 n − 1회, 또는 적힌 그대로 n회.</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>후버</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>In how many counts k the rate is multiplied by r once; in between it falls steadily.</source>
        <translation>학습률에 r을 한 번 곱하기까지의 횟수 k(에포크 또는 업데이트). 그 사이에는 고르게 줄어듭니다.</translation>
    </message>
    <message>
        <source>In how many entries the hashed texts are put.</source>
        <translation>해시한 텍스트를 넣을 항목의 수.</translation>
    </message>
    <message>
        <source>In the first W epochs (or updates) the rate grows: η₀ (t + 1) / W. Then the schedule begins with t = 0.</source>
        <translation>처음 W회의 에포크(또는 업데이트) 동안 학습률이 커집니다: η₀ (t + 1) / W. 그 뒤에 t = 0부터 스케줄을 시작합니다.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>위치 번호</translation>
    </message>
    <message>
        <source>Initial accumulator</source>
        <translation>초기 누적값</translation>
    </message>
    <message>
        <source>Initial step</source>
        <translation>처음 걸음</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>Inner radius</source>
        <translation>안쪽 반지름</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Into how many parts the rows are divided; one of them validates.</source>
        <translation>행을 나누는 부분의 수. 그중 하나로 검증합니다.</translation>
    </message>
    <message>
        <source>Inverse time</source>
        <translation>역시간 감쇠</translation>
    </message>
    <message>
        <source>Its inputs side by side, along the last axis.</source>
        <translation>입력들을 마지막 축을 따라 나란히 놓습니다.</translation>
    </message>
    <message>
        <source>Keep each class&apos;s share equal in all parts (needs a class target).</source>
        <translation>모든 부분에서 클래스의 비율을 같게 합니다(클래스인 목표가 필요).</translation>
    </message>
    <message>
        <source>Keeps a gradient that is too large from making a step that is too large.</source>
        <translation>기울기가 너무 커서 가중치가 너무 크게 움직이는 것을 막습니다.</translation>
    </message>
    <message>
        <source>Keeps the division sound where the variance is 0.</source>
        <translation>분산이 0일 때도 나눗셈이 되게 합니다.</translation>
    </message>
    <message>
        <source>Keras</source>
        <translation>Keras</translation>
    </message>
    <message>
        <source>Keras Adadelta and the paper agree: ε inside the roots. The paper has no η: that is η = 1. Zeiler 2012, Algorithm 1.</source>
        <translation>Keras Adadelta와 논문이 일치합니다: ε은 근호 안. 논문에는 η가 없으며 η = 1과 같습니다. Zeiler 2012, Algorithm 1.</translation>
    </message>
    <message>
        <source>Keras Adagrad: ε inside the root, h starts at 0.1. Textbook: ε outside the root, h starts at 0. Duchi et al. 2011.</source>
        <translation>Keras Adagrad: ε은 근호 안, h는 0.1에서 시작. 교과서: ε은 근호 밖, h는 0에서 시작. Duchi et al. 2011.</translation>
    </message>
    <message>
        <source>Keras Adam: the ε-hat form, Kingma &amp; Ba 2015, end of section 2. Textbook: Algorithm 1, bias-corrected, ε outside the root.</source>
        <translation>Keras Adam: ε-hat 형식, Kingma &amp; Ba 2015, 2절 끝. 교과서: Algorithm 1, 편향 보정을 하고 ε은 근호 밖.</translation>
    </message>
    <message>
        <source>Keras Adam: the ε-hat form, Kingma &amp; Ba 2015, end of section 2. Textbook: Algorithm 1, bias-corrected, ε outside the root. AMSGrad keeps Adam&apos;s bias correction, which Reddi et al. leave out.</source>
        <translation>Keras Adam: ε-hat 형식, Kingma &amp; Ba 2015, 2절 끝. 교과서: Algorithm 1, 편향 보정을 하고 ε은 근호 밖. AMSGrad에서는 Reddi et al.이 뺀 Adam의 편향 보정을 유지합니다.</translation>
    </message>
    <message>
        <source>Keras BinaryCrossentropy: each output is the probability of a yes.</source>
        <translation>Keras BinaryCrossentropy: 각 출력은 &apos;예&apos;일 확률입니다.</translation>
    </message>
    <message>
        <source>Keras CategoricalCrossentropy: targets are one-hot.</source>
        <translation>Keras CategoricalCrossentropy: 목표는 원-핫입니다.</translation>
    </message>
    <message>
        <source>Keras CategoricalHinge: targets are one-hot; the right class is to lie 1 above all others, and above 1.</source>
        <translation>Keras CategoricalHinge: 목표는 원-핫입니다. 맞는 클래스의 출력이 다른 모든 출력보다 1 이상 크고 1보다도 커야 합니다.</translation>
    </message>
    <message>
        <source>Keras CosineDecayRestarts: half a cosine wave, again and again. Loshchilov &amp; Hutter 2017.</source>
        <translation>Keras CosineDecayRestarts: 코사인의 반주기를 되풀이합니다. Loshchilov &amp; Hutter 2017.</translation>
    </message>
    <message>
        <source>Keras ExponentialDecay.</source>
        <translation>Keras ExponentialDecay.</translation>
    </message>
    <message>
        <source>Keras Hinge: targets are −1 and 1; where all are 0 or 1, a 0 counts as −1. Its gradient at the kink is −t.</source>
        <translation>Keras Hinge: 목표는 −1과 1입니다. 모두 0이나 1이면 0을 −1로 봅니다. 꺾이는 곳의 기울기는 −t입니다.</translation>
    </message>
    <message>
        <source>Keras Huber: squared near the target, absolute from δ on, so that outliers weigh less (Huber 1964).</source>
        <translation>Keras Huber: 목표 가까이에서는 제곱, δ부터는 절댓값을 써서 이상치의 영향이 작습니다(Huber 1964).</translation>
    </message>
    <message>
        <source>Keras InverseTimeDecay.</source>
        <translation>Keras InverseTimeDecay.</translation>
    </message>
    <message>
        <source>Keras KLDivergence: how far the outputs&apos; distribution is from the targets&apos;; both are clipped to [10⁻⁷, 1].</source>
        <translation>Keras KLDivergence: 출력의 분포가 목표의 분포에서 얼마나 떨어져 있는지. 둘 다 [10⁻⁷, 1] 범위로 자릅니다.</translation>
    </message>
    <message>
        <source>Keras Lion and the paper have the same equations. Chen et al. 2023, Algorithm 2.</source>
        <translation>Keras Lion과 논문의 식이 같습니다. Chen et al. 2023, Algorithm 2.</translation>
    </message>
    <message>
        <source>Keras LogCosh: like half the squared error near the target and like the absolute error far from it.</source>
        <translation>Keras LogCosh: 목표 가까이에서는 제곱 오차의 절반, 멀리서는 절대 오차와 비슷합니다.</translation>
    </message>
    <message>
        <source>Keras MeanAbsoluteError; its gradient at y = t is 0.</source>
        <translation>Keras MeanAbsoluteError. y = t에서 기울기는 0입니다.</translation>
    </message>
    <message>
        <source>Keras MeanAbsolutePercentageError: an error in percent of the target, which is best left unscaled; 0 counts as 10⁻⁷.</source>
        <translation>Keras MeanAbsolutePercentageError: 목표에 대한 오차의 백분율입니다. 목표는 스케일링하지 않는 것이 좋으며, 0은 10⁻⁷로 봅니다.</translation>
    </message>
    <message>
        <source>Keras MeanSquaredError: no ½, the mean over outputs and rows.</source>
        <translation>Keras MeanSquaredError: ½ 없이, 출력과 행에 대한 평균입니다.</translation>
    </message>
    <message>
        <source>Keras MeanSquaredLogarithmicError: an error counts as a share of the target. Outputs and targets are 10⁻⁷ at the least.</source>
        <translation>Keras MeanSquaredLogarithmicError: 오차를 목표에 대한 비율로 봅니다. 출력과 목표는 10⁻⁷보다 작으면 10⁻⁷으로 봅니다.</translation>
    </message>
    <message>
        <source>Keras Poisson: targets are counts, the output is their mean; 10⁻⁷ keeps the logarithm finite at 0.</source>
        <translation>Keras Poisson: 목표는 횟수이고 출력은 그 평균입니다. 10⁻⁷을 더해 0에서도 로그가 유한하게 합니다.</translation>
    </message>
    <message>
        <source>Keras PolynomialDecay without cycles; with power 1 the rate falls in a straight line.</source>
        <translation>순환 없는 Keras PolynomialDecay. 거듭제곱이 1이면 학습률이 직선으로 줄어듭니다.</translation>
    </message>
    <message>
        <source>Keras RMSprop: ε inside the root. Textbook: ε outside the root. Hinton 2012, lecture 6; centred: Graves 2013.</source>
        <translation>Keras RMSprop: ε은 근호 안. 교과서: ε은 근호 밖. Hinton 2012, 6강. 중심화: Graves 2013.</translation>
    </message>
    <message>
        <source>Keras ReduceLROnPlateau: the rate is multiplied when the loss of the epochs has stopped falling.</source>
        <translation>Keras ReduceLROnPlateau: 에포크의 손실이 더 줄지 않으면 학습률에 비율을 곱합니다.</translation>
    </message>
    <message>
        <source>Keras SGD(momentum=m), and the textbook&apos;s momentum: they agree. Polyak 1964.</source>
        <translation>Keras SGD(momentum=m)와 교과서의 모멘텀이 일치합니다. Polyak 1964.</translation>
    </message>
    <message>
        <source>Keras SGD(momentum=m, nesterov=True): the gradient is that at w, and the look-ahead is in the step.</source>
        <translation>Keras SGD(momentum=m, nesterov=True): 기울기는 w에서 구하고 앞보기(look-ahead)는 이동에 반영합니다.</translation>
    </message>
    <message>
        <source>Keras SGD(momentum=m, nesterov=True): the gradient is that at w, and the look-ahead is in the step. Textbook: the gradient is that at the look-ahead point w + m v, and so is the loss of an update. Nesterov 1983; Sutskever et al. 2013.</source>
        <translation>Keras SGD(momentum=m, nesterov=True): 기울기는 w에서 구하고 앞보기(look-ahead)는 이동에 반영합니다. 교과서: 앞보기 지점 w + m v에서 기울기와 업데이트의 손실을 구합니다. Nesterov 1983; Sutskever et al. 2013.</translation>
    </message>
    <message>
        <source>Keras SparseCategoricalCrossentropy: targets are class indices.</source>
        <translation>Keras SparseCategoricalCrossentropy: 목표는 클래스 번호입니다.</translation>
    </message>
    <message>
        <source>Keras SquaredHinge: targets are −1 and 1; where all are 0 or 1, a 0 counts as −1.</source>
        <translation>Keras SquaredHinge: 목표는 −1과 1입니다. 모두 0이나 1이면 0을 −1로 봅니다.</translation>
    </message>
    <message>
        <source>Keras clipnorm: the gradient of each array is shortened to the length c if it is longer.</source>
        <translation>Keras clipnorm: 각 배열의 기울기가 길이 c보다 길면 c로 줄입니다.</translation>
    </message>
    <message>
        <source>Keras clipvalue: every entry of the gradient is kept between −c and c.</source>
        <translation>Keras clipvalue: 기울기의 모든 항목을 −c와 c 사이로 제한합니다.</translation>
    </message>
    <message>
        <source>Keras global_clipnorm: the gradient of all arrays together is shortened to the length c. Pascanu et al. 2013.</source>
        <translation>Keras global_clipnorm: 모든 배열의 기울기를 하나로 본 길이가 c보다 길면 c로 줄입니다. Pascanu et al. 2013.</translation>
    </message>
    <message>
        <source>Kernel limit</source>
        <translation>커널 제약</translation>
    </message>
    <message>
        <source>Kernel penalty</source>
        <translation>커널 규제</translation>
    </message>
    <message>
        <source>Kernel start</source>
        <translation>커널 초깃값</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence</source>
        <translation>쿨백–라이블러 발산</translation>
    </message>
    <message>
        <source>L ≤ target</source>
        <translation>L ≤ 목표</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>L1 and L2</source>
        <translation>L1과 L2</translation>
    </message>
    <message>
        <source>L1 factor (λ₁)</source>
        <translation>L1 계수(λ₁)</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>L2 factor (λ₂)</source>
        <translation>L2 계수(λ₂)</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>레이블 스무딩</translation>
    </message>
    <message>
        <source>Large gradient</source>
        <translation>큰 기울기</translation>
    </message>
    <message>
        <source>Largest damping</source>
        <translation>가장 큰 감쇠</translation>
    </message>
    <message>
        <source>Largest norm</source>
        <translation>최대 노름</translation>
    </message>
    <message>
        <source>Largest step</source>
        <translation>가장 큰 걸음</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation>층 정규화</translation>
    </message>
    <message>
        <source>Layer normalisation</source>
        <translation>층 정규화</translation>
    </message>
    <message>
        <source>LeCun et al. 1998.</source>
        <translation>LeCun et al. 1998.</translation>
    </message>
    <message>
        <source>LeCun et al. 1998; truncated at two deviations, as Keras draws it.</source>
        <translation>LeCun et al. 1998. Keras처럼 표준편차의 두 배에서 자릅니다.</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun 정규 분포</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun 균등 분포</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>학습기</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Least fall</source>
        <translation>최소 감소량</translation>
    </message>
    <message>
        <source>Least rate</source>
        <translation>최소 학습률</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Levenberg–Marquardt</source>
        <translation>레벤버그–마쿼트</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>한계</translation>
    </message>
    <message>
        <source>Limit (c)</source>
        <translation>한계(c)</translation>
    </message>
    <message>
        <source>Lines of the image.</source>
        <translation>이미지의 줄 수.</translation>
    </message>
    <message>
        <source>Lion</source>
        <translation>Lion</translation>
    </message>
    <message>
        <source>Log-cosh</source>
        <translation>Log-cosh</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss not finite</source>
        <translation>유한하지 않은 손실</translation>
    </message>
    <message>
        <source>Lₜ ≥ Lₜ₋₁, k times in a row</source>
        <translation>Lₜ ≥ Lₜ₋₁, 잇달아 k번</translation>
    </message>
    <message>
        <source>Mean absolute error (MAE)</source>
        <translation>평균 절대 오차(MAE)</translation>
    </message>
    <message>
        <source>Mean absolute percentage error (MAPE)</source>
        <translation>평균 절대 백분율 오차(MAPE)</translation>
    </message>
    <message>
        <source>Mean squared error (MSE)</source>
        <translation>평균 제곱 오차(MSE)</translation>
    </message>
    <message>
        <source>Mean squared logarithmic error (MSLE)</source>
        <translation>평균 제곱 로그 오차(MSLE)</translation>
    </message>
    <message>
        <source>Merge spellings</source>
        <translation>표기 합치기</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>미니배치</translation>
    </message>
    <message>
        <source>Missing cells</source>
        <translation>결측 셀</translation>
    </message>
    <message>
        <source>Missing indicator</source>
        <translation>결측 표시</translation>
    </message>
    <message>
        <source>Missing words</source>
        <translation>결측을 뜻하는 말</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>곱하기(Multiply)</translation>
    </message>
    <message>
        <source>Multiply each entry by a learnt γ.</source>
        <translation>항목마다 학습되는 γ를 곱합니다.</translation>
    </message>
    <message>
        <source>Nadam</source>
        <translation>Nadam</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Names the layer on screen and its arrays in weight files.</source>
        <translation>화면에 보이는 층과, 가중치 파일에 있는 그 배열의 이름입니다.</translation>
    </message>
    <message>
        <source>Nesterov (NAG)</source>
        <translation>네스테로프(NAG)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>No improvement</source>
        <translation>개선 없음</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>Nodes in the order in which they are drawn and computed.</source>
        <translation>그려지고 계산되는 순서대로 놓인 노드.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>Non-negative</source>
        <translation>0 이상</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>정규 분포</translation>
    </message>
    <message>
        <source>Normal with mean 0.</source>
        <translation>평균 0인 정규 분포.</translation>
    </message>
    <message>
        <source>Normal with mean 0; what lies beyond two deviations is drawn again, as in Keras, which leaves 0.88 of the deviation.</source>
        <translation>평균 0인 정규 분포. 표준편차의 두 배를 벗어나면 Keras처럼 다시 뽑으므로 표준편차가 0.88배가 됩니다.</translation>
    </message>
    <message>
        <source>Not falling</source>
        <translation>줄지 않음</translation>
    </message>
    <message>
        <source>Nothing is added to the loss.</source>
        <translation>손실에 아무것도 더하지 않습니다.</translation>
    </message>
    <message>
        <source>Number: the value itself. One-hot: one 0/1 entry per class. Class index: 0, 1, 2, … in one entry. Ordinal: the rank of the class, as a number. Hashed: ±1 in one of a few entries, by the text&apos;s hash. Date: chosen parts of a date. Time: hours since midnight, or a place in the cycle of a day. Boolean: 0 for no, 1 for yes.</source>
        <translation>숫자: 값 그대로. 원-핫: 클래스마다 0/1 항목 하나. 클래스 번호: 한 항목에 0, 1, 2, …. 순서형: 클래스의 순위를 숫자로. 해시: 텍스트의 해시로 정한 항목 하나에 ±1. 날짜: 날짜의 선택한 부분. 시각: 자정부터 지난 시간 또는 하루 주기의 위치. 예/아니요: 아니요는 0, 예는 1.</translation>
    </message>
    <message>
        <source>Numbers above zero as they are, those below times a slope α that is learnt for each entry.</source>
        <translation>0보다 큰 수는 그대로 두고, 0보다 작은 수에는 항목마다 학습되는 α를 곱합니다.</translation>
    </message>
    <message>
        <source>Numbers above zero as they are, those below times a slope α that is learnt for each entry. He et al. (2015), https://arxiv.org/abs/1502.01852; https://keras.io/api/layers/activation_layers/prelu/</source>
        <translation>0보다 큰 수는 그대로 두고, 0보다 작은 수에는 항목마다 학습되는 α를 곱합니다. He et al. (2015), https://arxiv.org/abs/1502.01852; https://keras.io/api/layers/activation_layers/prelu/</translation>
    </message>
    <message>
        <source>Numbers for each pixel: 1 for grey, 3 for colour.</source>
        <translation>픽셀당 값의 개수: 회색조는 1, 컬러는 3.</translation>
    </message>
    <message>
        <source>Numbers of rows in the table, counted from 0.</source>
        <translation>표의 행 번호이며 0부터 셉니다.</translation>
    </message>
    <message>
        <source>Off freezes the layer: training leaves its arrays as they are, with no step, no penalty and no limit; batch normalisation works with its moving averages, and keeps them.</source>
        <translation>끄면 층을 동결합니다. 학습이 그 배열을 그대로 두며 이동도 규제도 제약도 없습니다. 배치 정규화는 이동 평균으로 계산하고 그 값을 그대로 둡니다.</translation>
    </message>
    <message>
        <source>On: the columns hold one whole channel after the other. Off: all channels of a pixel stand side by side.</source>
        <translation>켜면 열이 채널별로 차례로 놓입니다(한 채널이 끝나면 다음 채널). 끄면 한 픽셀의 모든 채널이 나란히 놓입니다.</translation>
    </message>
    <message>
        <source>On: the output layer is linear and the loss applies the sigmoid or softmax itself, more exactly.</source>
        <translation>켜면 출력층은 선형이고, 손실이 sigmoid나 softmax를 직접 적용하여 더 정확합니다.</translation>
    </message>
    <message>
        <source>One circle within another, each a class.</source>
        <translation>안쪽 원과 바깥쪽 원이 각각 한 클래스입니다.</translation>
    </message>
    <message>
        <source>One column&apos;s part in the recipe.</source>
        <translation>데이터 처리 중 열 하나의 처리 방법.</translation>
    </message>
    <message>
        <source>One more entry: 1 where the cell is empty, else 0.</source>
        <translation>항목 하나 추가: 셀이 비어 있으면 1, 아니면 0.</translation>
    </message>
    <message>
        <source>One row an update.</source>
        <translation>업데이트마다 한 행을 씁니다.</translation>
    </message>
    <message>
        <source>One value everywhere.</source>
        <translation>모두 같은 값으로 채웁니다.</translation>
    </message>
    <message>
        <source>One weight of the open network.</source>
        <translation>열린 신경망의 가중치 하나.</translation>
    </message>
    <message>
        <source>Ones</source>
        <translation>1로 채움</translation>
    </message>
    <message>
        <source>Only the first rows are read; the rest of the file is not looked at.</source>
        <translation>처음 몇 행만 읽고 파일의 나머지는 보지 않습니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Order of classes</source>
        <translation>클래스의 순서</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>직교</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Output losses</source>
        <translation>출력별 손실</translation>
    </message>
    <message>
        <source>Output penalty</source>
        <translation>출력 규제</translation>
    </message>
    <message>
        <source>OutputLoss</source>
        <translation>출력별 손실</translation>
    </message>
    <message>
        <source>Over outputs</source>
        <translation>출력 합산 방식</translation>
    </message>
    <message>
        <source>PReLU</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Part of the input</source>
        <translation>입력의 일부</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>대기 횟수(patience)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>주기</translation>
    </message>
    <message>
        <source>Pixels in a line.</source>
        <translation>한 줄의 픽셀 수.</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>푸아송</translation>
    </message>
    <message>
        <source>Polynomial</source>
        <translation>다항식 감쇠</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>거듭제곱</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Presumed decimal</source>
        <translation>추정한 소수점</translation>
    </message>
    <message>
        <source>Pulls all entries towards 0 at the same rate, so that many become 0.</source>
        <translation>모든 항목을 같은 속도로 0 쪽으로 당겨 많은 항목이 0이 됩니다.</translation>
    </message>
    <message>
        <source>Pulls each entry towards 0 in proportion to its size.</source>
        <translation>각 항목을 그 크기에 비례하여 0 쪽으로 당깁니다.</translation>
    </message>
    <message>
        <source>Quadratic with noise</source>
        <translation>잡음이 있는 이차식</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>따옴표</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>RPROP</source>
        <translation>RPROP</translation>
    </message>
    <message>
        <source>Ragged</source>
        <translation>길이가 다른 행</translation>
    </message>
    <message>
        <source>Random rows</source>
        <translation>무작위 행</translation>
    </message>
    <message>
        <source>Rate (p)</source>
        <translation>비율(p)</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Raw: unchanged. Standard: (x − mean) / deviation. Min-max: (x − min) / (max − min). Robust: (x − median) / (3rd − 1st quartile). Log: log(1 + x), for numbers above −1. Fitted on the training rows only.</source>
        <translation>원래 값: 바꾸지 않음. 표준화: (x − 평균) / 표준편차. 최소-최대: (x − 최솟값) / (최댓값 − 최솟값). 로버스트: (x − 중앙값) / (제3사분위수 − 제1사분위수). 로그: −1보다 큰 수에 log(1 + x). 훈련 행에만 맞춥니다.</translation>
    </message>
    <message>
        <source>ReadingOptions</source>
        <translation>읽기 옵션</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>데이터 처리</translation>
    </message>
    <message>
        <source>Reduce on plateau</source>
        <translation>정체 시 감소</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>모양 바꾸기(Reshape)</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>쿨다운(cooldown)</translation>
    </message>
    <message>
        <source>Restart height</source>
        <translation>재시작 높이</translation>
    </message>
    <message>
        <source>Restore the best</source>
        <translation>최적 가중치 복원</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Root mean squared error (RMSE)</source>
        <translation>평균 제곱근 오차(RMSE)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Rows in one update.</source>
        <translation>업데이트 한 번에 쓰는 행의 수.</translation>
    </message>
    <message>
        <source>Rows that take no part in training, validation, test or preparation. A row is set aside by either of the two.</source>
        <translation>학습, 검증, 테스트, 전처리에 쓰이지 않는 행입니다. 둘 가운데 하나에만 해당해도 제외됩니다.</translation>
    </message>
    <message>
        <source>Rows with one of these cells in the split column test.</source>
        <translation>분할 열이 이 값인 행으로 테스트합니다.</translation>
    </message>
    <message>
        <source>Rows with one of these cells in the split column validate.</source>
        <translation>분할 열이 이 값인 행으로 검증합니다.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>읽을 행</translation>
    </message>
    <message>
        <source>Saxe et al. 2014: columns at right angles, each as long as the gain (rows, where there are more columns).</source>
        <translation>Saxe et al. 2014: 서로 직교하는 열. 각 열의 길이는 이득입니다(열이 더 많으면 행).</translation>
    </message>
    <message>
        <source>Scale (γ)</source>
        <translation>크기 조정(γ)</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>스케일링</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Second header</source>
        <translation>둘째 머리글</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Set aside where</source>
        <translation>제외 조건</translation>
    </message>
    <message>
        <source>SetAside</source>
        <translation>행 제외</translation>
    </message>
    <message>
        <source>Sets entries to 0 at random in training, and makes the others larger so that the mean stays.</source>
        <translation>학습할 때 일부 항목을 무작위로 0으로 만들고, 평균이 유지되도록 나머지를 키웁니다.</translation>
    </message>
    <message>
        <source>Sets entries to 0 at random in training, and makes the others larger so that the mean stays. Srivastava et al. (2014), https://jmlr.org/papers/v15/srivastava14a.html; https://keras.io/api/layers/regularization_layers/dropout/</source>
        <translation>학습할 때 일부 항목을 무작위로 0으로 만들고, 평균이 유지되도록 나머지를 키웁니다. Srivastava et al. (2014), https://jmlr.org/papers/v15/srivastava14a.html; https://keras.io/api/layers/regularization_layers/dropout/</translation>
    </message>
    <message>
        <source>Several rows in order make one input, and the target is that of a later row.</source>
        <translation>연속된 여러 행이 입력 하나를 이루고, 목표는 그 뒤의 행에서 가져옵니다.</translation>
    </message>
    <message>
        <source>Several rows in order make one input, and the target is that of a later row. A window and its target lie in one part of the data and have no gap: neither a row of another part nor one that is left out. Where the split&apos;s column groups the rows, each group is a series: a window holds rows of one, in the table&apos;s order, also where rows of other series stand between them.</source>
        <translation>연속된 여러 행이 입력 하나를 이루고, 목표는 그 뒤의 행에서 가져옵니다. 윈도와 그 목표는 데이터의 한 부분 안에 끊김 없이 있어야 하므로, 다른 부분의 행이나 제외된 행이 끼지 않습니다. 분할의 열로 행을 묶으면 그룹마다 하나의 시계열입니다. 윈도는 사이에 다른 시계열의 행이 있어도 한 시계열의 행만 표의 순서로 담습니다.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Share: a part of the rows validates. Folds: one of K parts of equal size validates. Column: the cells of a column say which rows validate and test.</source>
        <translation>비율: 행의 일부로 검증합니다. 폴드: 크기가 같은 K개 부분 중 하나로 검증합니다. 열: 한 열의 셀 값이 검증 행과 테스트 행을 정합니다.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>섞기</translation>
    </message>
    <message>
        <source>Shuffle rows</source>
        <translation>행 섞기</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>나란히</translation>
    </message>
    <message>
        <source>Sine with trend</source>
        <translation>추세가 있는 사인</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Skip lines</source>
        <translation>건너뛸 줄</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Slope below zero</source>
        <translation>음수 쪽 기울기</translation>
    </message>
    <message>
        <source>Slope limit</source>
        <translation>α 제약</translation>
    </message>
    <message>
        <source>Slope penalty</source>
        <translation>α 규제</translation>
    </message>
    <message>
        <source>Slope start</source>
        <translation>α 초깃값</translation>
    </message>
    <message>
        <source>Small gradient</source>
        <translation>작은 기울기</translation>
    </message>
    <message>
        <source>Smallest step</source>
        <translation>가장 작은 걸음</translation>
    </message>
    <message>
        <source>So many epochs are done.</source>
        <translation>에포크를 정해진 횟수만큼 마쳤습니다.</translation>
    </message>
    <message>
        <source>So many updates are done.</source>
        <translation>업데이트를 정해진 횟수만큼 마쳤습니다.</translation>
    </message>
    <message>
        <source>So much time was spent on updates; pauses do not count.</source>
        <translation>업데이트에 정해진 시간을 썼습니다. 일시 정지는 세지 않습니다.</translation>
    </message>
    <message>
        <source>Some entries of its input, side by side: the way to give a network several inputs.</source>
        <translation>입력의 일부 항목을 나란히 놓습니다. 신경망에 입력을 여럿 주는 방법입니다.</translation>
    </message>
    <message>
        <source>Sparse categorical cross-entropy</source>
        <translation>희소 범주형 교차 엔트로피</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>나선</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>분할</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>분할 기준</translation>
    </message>
    <message>
        <source>Split column</source>
        <translation>분할 열</translation>
    </message>
    <message>
        <source>Split seed</source>
        <translation>분할 시드</translation>
    </message>
    <message>
        <source>Squared hinge</source>
        <translation>제곱 힌지</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>계단식 감쇠</translation>
    </message>
    <message>
        <source>Stochastic</source>
        <translation>확률적</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>중지 조건</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>중지 규칙</translation>
    </message>
    <message>
        <source>Stratified</source>
        <translation>층화</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>세기</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Supervised network</source>
        <translation>지도 학습 신경망</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Target loss</source>
        <translation>목표 손실</translation>
    </message>
    <message>
        <source>Test part</source>
        <translation>테스트 비율</translation>
    </message>
    <message>
        <source>Tests where</source>
        <translation>테스트 행의 값</translation>
    </message>
    <message>
        <source>Textbook</source>
        <translation>교과서</translation>
    </message>
    <message>
        <source>Texts that differ only in capitals, blanks or the Unicode form of their letters count as one class, named as most cells have it. The cells stay as they are.</source>
        <translation>대소문자, 빈칸, 글자의 유니코드 형태만 다른 텍스트를 한 클래스로 처리하고, 가장 흔한 표기를 이름으로 씁니다. 셀은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>The array may become anything.</source>
        <translation>배열의 값을 제한하지 않습니다.</translation>
    </message>
    <message>
        <source>The classes in their order, the first one is 0; those that are not named come after, in order of their texts.</source>
        <translation>클래스의 순서이며 첫 클래스가 0입니다. 여기에 없는 클래스는 그 뒤에 텍스트 순서로 놓입니다.</translation>
    </message>
    <message>
        <source>The column whose cells say to which part a row belongs.</source>
        <translation>행이 어느 부분에 속하는지를 셀 값으로 정하는 열.</translation>
    </message>
    <message>
        <source>The constant.</source>
        <translation>상수.</translation>
    </message>
    <message>
        <source>The damping μ before the first update. A large one makes short steps down the gradient, a small one those of Gauss and Newton.</source>
        <translation>첫 갱신 전의 감쇠 μ입니다. 크면 기울기를 따라 짧게 이동하고, 작으면 가우스–뉴턴 방법처럼 이동합니다.</translation>
    </message>
    <message>
        <source>The entries along the last axis by their own mean μ and variance σ²: the same in training and in prediction.</source>
        <translation>마지막 축의 항목을 자체 평균 μ와 분산 σ²으로 정규화합니다. 학습과 예측에서 같습니다.</translation>
    </message>
    <message>
        <source>The entries along the last axis by their own mean μ and variance σ²: the same in training and in prediction. Ba, Kiros and Hinton (2016), https://arxiv.org/abs/1607.06450; https://keras.io/api/layers/normalization_layers/layer_normalization/</source>
        <translation>마지막 축의 항목을 자체 평균 μ와 분산 σ²으로 정규화합니다. 학습과 예측에서 같습니다. Ba, Kiros and Hinton (2016), https://arxiv.org/abs/1607.06450; https://keras.io/api/layers/normalization_layers/layer_normalization/</translation>
    </message>
    <message>
        <source>The entries of a row in another shape, in the same order: the last axis runs fastest.</source>
        <translation>한 행의 항목을 같은 순서로 다른 모양에 놓습니다. 마지막 축이 가장 빨리 바뀝니다.</translation>
    </message>
    <message>
        <source>The error from which on the loss grows in a line.</source>
        <translation>손실이 직선으로 커지기 시작하는 오차.</translation>
    </message>
    <message>
        <source>The factor a by which a step grows while the gradient keeps its sign.</source>
        <translation>기울기의 부호가 그대로인 동안 걸음이 커지는 배수 a입니다.</translation>
    </message>
    <message>
        <source>The factor b by which a step shrinks when the gradient has changed its sign.</source>
        <translation>기울기의 부호가 바뀌었을 때 걸음이 줄어드는 배수 b입니다.</translation>
    </message>
    <message>
        <source>The factor of x.</source>
        <translation>x의 계수.</translation>
    </message>
    <message>
        <source>The factor of x².</source>
        <translation>x²의 계수.</translation>
    </message>
    <message>
        <source>The features are the pixels of an image, line after line from the top left: height × width × channels.</source>
        <translation>특성이 이미지의 픽셀입니다. 왼쪽 위부터 한 줄씩: 높이 × 너비 × 채널.</translation>
    </message>
    <message>
        <source>The features of a row side by side.</source>
        <translation>한 행의 특성을 나란히 놓습니다.</translation>
    </message>
    <message>
        <source>The first entry behind the part.</source>
        <translation>그 부분 바로 다음 항목.</translation>
    </message>
    <message>
        <source>The first row and then every k-th one.</source>
        <translation>첫 행부터 k행마다 한 행.</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>처음 몇 행</translation>
    </message>
    <message>
        <source>The floating-point type of every number of the walk.</source>
        <translation>경사 하강에 쓰이는 모든 수의 부동소수점 형식.</translation>
    </message>
    <message>
        <source>The function is the loss of the open network over `weights`, or else `expression`.</source>
        <translation>함수는 열린 신경망의 `weights`에 대한 손실이거나 `expression`입니다.</translation>
    </message>
    <message>
        <source>The function φ that each unit applies to its weighted sum.</source>
        <translation>각 유닛이 가중합에 적용하는 함수 φ.</translation>
    </message>
    <message>
        <source>The function φ that is applied to each entry.</source>
        <translation>항목마다 적용하는 함수 φ.</translation>
    </message>
    <message>
        <source>The gradient is as good as zero: a flat place.</source>
        <translation>기울기가 거의 0입니다: 손실이 평평한 곳.</translation>
    </message>
    <message>
        <source>The gradient is taken as it is.</source>
        <translation>기울기를 그대로 씁니다.</translation>
    </message>
    <message>
        <source>The gradient of an update, before it is clipped, is larger than a bound.</source>
        <translation>클리핑하기 전, 업데이트의 기울기가 한계보다 큽니다.</translation>
    </message>
    <message>
        <source>The height of the sine.</source>
        <translation>사인의 높이.</translation>
    </message>
    <message>
        <source>The initial values of one array, typed, pasted or opened. A bias of n units is one row of n numbers.</source>
        <translation>직접 입력하거나 붙여넣거나 파일에서 연 배열 하나의 초깃값. 유닛 n개의 편향은 수 n개로 된 행 하나입니다.</translation>
    </message>
    <message>
        <source>The largest difference that is let pass.</source>
        <translation>그냥 두는 가장 큰 차이.</translation>
    </message>
    <message>
        <source>The largest length c of the gradient of all arrays together.</source>
        <translation>모든 배열의 기울기를 하나로 볼 때의 최대 길이 c.</translation>
    </message>
    <message>
        <source>The largest length c of the gradient of one array, such as a kernel or a bias.</source>
        <translation>커널이나 편향 같은 배열 하나의 기울기의 최대 길이 c.</translation>
    </message>
    <message>
        <source>The largest length of a unit&apos;s weights.</source>
        <translation>한 유닛의 가중치의 최대 길이.</translation>
    </message>
    <message>
        <source>The largest magnitude c of an entry of the gradient.</source>
        <translation>기울기 항목의 최대 크기 c.</translation>
    </message>
    <message>
        <source>The largest step u, however long the sign stays.</source>
        <translation>부호가 아무리 오래 그대로여도 넘지 않는 가장 큰 걸음 u입니다.</translation>
    </message>
    <message>
        <source>The largest x.</source>
        <translation>가장 큰 x.</translation>
    </message>
    <message>
        <source>The layer whose arrays count; empty for all.</source>
        <translation>배열을 셀 층. 비우면 모두.</translation>
    </message>
    <message>
        <source>The learning rate stays as it is set.</source>
        <translation>학습률을 설정한 값으로 유지합니다.</translation>
    </message>
    <message>
        <source>The length k of the first period.</source>
        <translation>첫 주기의 길이 k.</translation>
    </message>
    <message>
        <source>The length of each column.</source>
        <translation>각 열의 길이.</translation>
    </message>
    <message>
        <source>The lengths of a row&apos;s axes, such as 4 × 7. One of them may be …: it follows from the others.</source>
        <translation>한 행의 축의 길이, 예: 4 × 7. 그중 하나는 …로 둘 수 있으며 나머지로 정해집니다.</translation>
    </message>
    <message>
        <source>The list of a project.</source>
        <translation>프로젝트의 목록.</translation>
    </message>
    <message>
        <source>The loss is low enough.</source>
        <translation>손실이 충분히 낮습니다.</translation>
    </message>
    <message>
        <source>The loss of each batch, or of each epoch as a whole.</source>
        <translation>배치마다의 손실 또는 에포크 전체의 손실.</translation>
    </message>
    <message>
        <source>The loss of the epochs has stopped falling: early stopping, Keras EarlyStopping.</source>
        <translation>에포크의 손실이 더 줄지 않습니다: 조기 종료, Keras EarlyStopping.</translation>
    </message>
    <message>
        <source>The loss of the next update is NaN or infinite. The run is left at the last finite weights, and does not end.</source>
        <translation>다음 업데이트의 손실이 NaN이거나 무한합니다. 실행은 마지막으로 유한한 가중치에 머물며 끝나지 않습니다.</translation>
    </message>
    <message>
        <source>The loss was not lower than the one before, so many times in a row.</source>
        <translation>손실이 정해진 횟수만큼 잇달아 이전보다 낮아지지 않았습니다.</translation>
    </message>
    <message>
        <source>The mean over a row&apos;s outputs, as in Keras, or their sum. Over rows it is always the mean.</source>
        <translation>Keras처럼 한 행의 출력에 대한 평균, 또는 합. 행에 대해서는 언제나 평균입니다.</translation>
    </message>
    <message>
        <source>The name of the output layer.</source>
        <translation>출력층의 이름.</translation>
    </message>
    <message>
        <source>The norm: the square root of the sum of all squares; or the largest entry, without its sign.</source>
        <translation>노름은 모든 제곱의 합의 제곱근. 또는 부호를 뺀 가장 큰 성분.</translation>
    </message>
    <message>
        <source>The number of the fold that validates, from 1.</source>
        <translation>검증하는 폴드의 번호, 1부터.</translation>
    </message>
    <message>
        <source>The outer circle has the radius 1.</source>
        <translation>바깥 원의 반지름은 1입니다.</translation>
    </message>
    <message>
        <source>The power p; 1 is a straight line.</source>
        <translation>거듭제곱 p. 1이면 직선입니다.</translation>
    </message>
    <message>
        <source>The probability with which each row is kept: 0.1 keeps a tenth.</source>
        <translation>각 행을 남길 확률: 0.1이면 10분의 1이 남습니다.</translation>
    </message>
    <message>
        <source>The product of its inputs, entry by entry; all must have the same shape.</source>
        <translation>입력들의 원소별 곱. 모두 모양이 같아야 합니다.</translation>
    </message>
    <message>
        <source>The rate stays for k counts, then falls at once: Keras ExponentialDecay(staircase=True).</source>
        <translation>학습률이 k회 동안 그대로 있다가 한꺼번에 줄어듭니다: Keras ExponentialDecay(staircase=True).</translation>
    </message>
    <message>
        <source>The rate η_min is never reduced below this.</source>
        <translation>학습률의 하한 η_min. 이보다 낮추지 않습니다.</translation>
    </message>
    <message>
        <source>The root of the batch&apos;s mean squared error; it has a kink at 0.</source>
        <translation>배치의 평균 제곱 오차의 제곱근. 0에서 꺾입니다.</translation>
    </message>
    <message>
        <source>The rules that end a run before its last epoch. A loss that is not finite always ends it.</source>
        <translation>마지막 에포크 전에 실행을 끝내는 규칙. 유한하지 않은 손실은 언제나 실행을 끝냅니다.</translation>
    </message>
    <message>
        <source>The run also ends after its last epoch, and when the loss is not a finite number.</source>
        <translation>마지막 에포크 뒤와 손실이 유한하지 않을 때도 실행이 끝납니다.</translation>
    </message>
    <message>
        <source>The run is paused when it is larger.</source>
        <translation>이보다 크면 실행이 멈춥니다.</translation>
    </message>
    <message>
        <source>The run stops at this loss or a lower one.</source>
        <translation>손실이 이 값 이하이면 실행을 중지합니다.</translation>
    </message>
    <message>
        <source>The same seed draws the same initial weights and batches.</source>
        <translation>시드가 같으면 초기 가중치와 배치도 같습니다.</translation>
    </message>
    <message>
        <source>The same seed draws the same validation rows.</source>
        <translation>시드가 같으면 검증 행도 같습니다.</translation>
    </message>
    <message>
        <source>The same seed keeps the same rows.</source>
        <translation>시드가 같으면 같은 행을 남깁니다.</translation>
    </message>
    <message>
        <source>The same seed makes the same rows.</source>
        <translation>시드가 같으면 같은 행을 만듭니다.</translation>
    </message>
    <message>
        <source>The share m of the last step that is kept.</source>
        <translation>이전 이동량을 유지하는 비율 m.</translation>
    </message>
    <message>
        <source>The share m of the last step that is kept; 0 is plain RMSprop.</source>
        <translation>이전 이동량을 유지하는 비율 m. 0이면 보통의 RMSprop입니다.</translation>
    </message>
    <message>
        <source>The share of entries that become 0.</source>
        <translation>0이 되는 항목의 비율.</translation>
    </message>
    <message>
        <source>The share of the rows that is kept aside to validate; 0 trains on all rows.</source>
        <translation>검증용으로 따로 두는 행의 비율. 0이면 모든 행으로 학습합니다.</translation>
    </message>
    <message>
        <source>The share of the rows that is kept aside until the run has ended; it chooses and stops nothing.</source>
        <translation>실행이 끝날 때까지 따로 두는 행의 비율. 가중치를 고르거나 실행을 중지하는 데 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The share β₁ of the mean of gradients in the direction of a step.</source>
        <translation>이동 방향에 쓰는 기울기 평균의 비율 β₁.</translation>
    </message>
    <message>
        <source>The share β₁ of the old mean of gradients that is kept.</source>
        <translation>이전 기울기 평균을 유지하는 비율 β₁.</translation>
    </message>
    <message>
        <source>The share β₂ of the old largest magnitude that is kept.</source>
        <translation>이전 최대 크기를 유지하는 비율 β₂.</translation>
    </message>
    <message>
        <source>The share β₂ of the old mean of gradients that is kept.</source>
        <translation>이전 기울기 평균을 유지하는 비율 β₂.</translation>
    </message>
    <message>
        <source>The share β₂ of the old mean of squares that is kept.</source>
        <translation>이전 제곱 평균을 유지하는 비율 β₂.</translation>
    </message>
    <message>
        <source>The share λ of every weight that is taken away, times η, before each step; 0 for none.</source>
        <translation>이동하기 전에 η를 곱해 모든 가중치에서 빼는 비율 λ. 0이면 빼지 않습니다.</translation>
    </message>
    <message>
        <source>The share ρ of the old mean of squares that is kept.</source>
        <translation>이전 제곱 평균을 유지하는 비율 ρ.</translation>
    </message>
    <message>
        <source>The share ρ of the old means that is kept.</source>
        <translation>이전 평균들을 유지하는 비율 ρ.</translation>
    </message>
    <message>
        <source>The size η of a step. Can be changed while training.</source>
        <translation>한 번에 이동하는 크기 η(learning rate). 학습 중에 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>The smallest step l, however often the sign changes.</source>
        <translation>부호가 아무리 자주 바뀌어도 더 작아지지 않는 가장 작은 걸음 l입니다.</translation>
    </message>
    <message>
        <source>The smallest x.</source>
        <translation>가장 작은 x.</translation>
    </message>
    <message>
        <source>The standard deviation before the cut.</source>
        <translation>자르기 전의 표준편차.</translation>
    </message>
    <message>
        <source>The standard deviation of the noise.</source>
        <translation>잡음의 표준편차.</translation>
    </message>
    <message>
        <source>The standard deviation of the normal noise that is added.</source>
        <translation>더하는 정규 잡음의 표준편차.</translation>
    </message>
    <message>
        <source>The standard deviation of the points of a cloud.</source>
        <translation>구름을 이루는 점들의 표준편차.</translation>
    </message>
    <message>
        <source>The standard deviation.</source>
        <translation>표준편차.</translation>
    </message>
    <message>
        <source>The step Δ of every parameter before the first update.</source>
        <translation>첫 갱신 전 모든 매개변수의 걸음 Δ입니다.</translation>
    </message>
    <message>
        <source>The steps of t after which the sine repeats.</source>
        <translation>사인이 되풀이되는 t의 간격.</translation>
    </message>
    <message>
        <source>The sum of its inputs, entry by entry; all must have the same shape.</source>
        <translation>입력들의 원소별 합. 모두 모양이 같아야 합니다.</translation>
    </message>
    <message>
        <source>The sum over a row&apos;s outputs, as in textbooks, or their mean. Over rows it is always the mean.</source>
        <translation>교과서처럼 한 행의 출력에 대한 합, 또는 평균. 행에 대해서는 언제나 평균입니다.</translation>
    </message>
    <message>
        <source>The value of every entry.</source>
        <translation>모든 항목의 값.</translation>
    </message>
    <message>
        <source>The value of h before the first update; Keras starts at 0.1, the textbook at 0.</source>
        <translation>첫 업데이트 전 h의 값. Keras는 0.1, 교과서는 0에서 시작합니다.</translation>
    </message>
    <message>
        <source>The weights of the classes; one that is not named has weight 1.</source>
        <translation>클래스의 가중치. 여기에 없는 클래스의 가중치는 1입니다.</translation>
    </message>
    <message>
        <source>The weights that enter a unit are scaled down together where their length is above the limit.</source>
        <translation>한 유닛에 들어가는 가중치의 길이가 한계를 넘으면 모두 같은 비율로 줄입니다.</translation>
    </message>
    <message>
        <source>The weights that enter a unit are scaled down together where their length is above the limit. They lie along all axes of an array but the last; a vector is taken as a whole. Keras scales by c / (10⁻⁷ + ‖w‖), so that weights within the limit lose a ten-millionth, too.</source>
        <translation>한 유닛에 들어가는 가중치의 길이가 한계를 넘으면 모두 같은 비율로 줄입니다. 이 가중치는 배열의 마지막 축을 뺀 모든 축에 놓이며, 벡터는 전체를 하나로 다룹니다. Keras는 c / (10⁻⁷ + ‖w‖)를 곱하므로 한계 안의 가중치도 천만분의 1만큼 줄어듭니다.</translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation>천 단위 구분</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Time of day as</source>
        <translation>시각 변환</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>횟수</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>학습함</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습 설정</translation>
    </message>
    <message>
        <source>Truncated normal</source>
        <translation>절단 정규 분포</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>바퀴 수</translation>
    </message>
    <message>
        <source>Two circles</source>
        <translation>두 원</translation>
    </message>
    <message>
        <source>Two circles, one within the other.</source>
        <translation>하나가 다른 하나 안에 있는 두 원.</translation>
    </message>
    <message>
        <source>Two half circles that reach into each other, each a class.</source>
        <translation>서로 맞물린 두 반원이 각각 한 클래스입니다.</translation>
    </message>
    <message>
        <source>Two half circles that reach into each other.</source>
        <translation>서로 맞물린 두 반원.</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>두 반달</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>균등 분포</translation>
    </message>
    <message>
        <source>Uniform between −limit and limit.</source>
        <translation>−한계와 한계 사이의 균등 분포.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>Validates where</source>
        <translation>검증 행의 값</translation>
    </message>
    <message>
        <source>Validation part</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>경사 하강</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>기준 손실</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>WeightPlace</source>
        <translation>가중치 위치</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>What a missing cell counts as, where it is filled with a constant.</source>
        <translation>결측 셀을 상수로 채울 때의 값.</translation>
    </message>
    <message>
        <source>What a person chose about a file; None is guessed, an empty text means that there is none of it.</source>
        <translation>파일에 대해 선택한 것. None이면 추측하고, 빈 텍스트면 없다는 뜻입니다.</translation>
    </message>
    <message>
        <source>What becomes of this column&apos;s empty cells: as for all columns, or a rule of its own.</source>
        <translation>이 열의 빈 셀을 처리하는 방법: 모든 열과 같게 하거나 따로 정합니다.</translation>
    </message>
    <message>
        <source>What counts as small: less than this ε.</source>
        <translation>작다고 보는 기준: 이 ε보다 작으면 작은 것으로 봅니다.</translation>
    </message>
    <message>
        <source>What ends a run before its last epoch.</source>
        <translation>마지막 에포크 전에 실행을 끝내는 것.</translation>
    </message>
    <message>
        <source>What is left at the end, as a share α of the learning rate.</source>
        <translation>끝에 남는 학습률의 비율 α.</translation>
    </message>
    <message>
        <source>What leaky ReLU multiplies numbers below zero by.</source>
        <translation>leaky ReLU가 0보다 작은 수에 곱하는 값.</translation>
    </message>
    <message>
        <source>What one of several outputs is trained on, in the place of the common loss.</source>
        <translation>여러 출력 중 하나에 공통 손실 대신 쓰는 손실.</translation>
    </message>
    <message>
        <source>What the bias is held to after every update.</source>
        <translation>업데이트할 때마다 편향에 거는 제약.</translation>
    </message>
    <message>
        <source>What the bias&apos;s size adds to the loss.</source>
        <translation>편향의 크기에 따라 손실에 더하는 값.</translation>
    </message>
    <message>
        <source>What the kernel is held to after every update.</source>
        <translation>업데이트할 때마다 커널에 거는 제약.</translation>
    </message>
    <message>
        <source>What the kernel&apos;s size adds to the loss.</source>
        <translation>커널의 크기에 따라 손실에 더하는 값.</translation>
    </message>
    <message>
        <source>What the size of the layer&apos;s outputs adds to the loss, divided by the rows of the batch.</source>
        <translation>층의 출력의 크기에 따라 손실에 더하는 값. 배치의 행 수로 나눕니다.</translation>
    </message>
    <message>
        <source>What the slopes are held to after every update.</source>
        <translation>업데이트할 때마다 α에 거는 제약.</translation>
    </message>
    <message>
        <source>What the slopes&apos; size adds to the loss.</source>
        <translation>α의 크기에 따라 손실에 더하는 값.</translation>
    </message>
    <message>
        <source>What training makes small for this output.</source>
        <translation>이 출력에서 학습으로 줄이려는 값.</translation>
    </message>
    <message>
        <source>What training makes small.</source>
        <translation>학습으로 줄이려는 값.</translation>
    </message>
    <message>
        <source>Where the TensorFlow engine computes: auto takes the first GPU where there is one, else the CPU. The NumPy engine computes on the CPU.</source>
        <translation>TensorFlow 엔진이 계산하는 곳. 자동(auto)은 GPU가 있으면 첫 GPU를, 없으면 CPU를 씁니다. NumPy 엔진은 CPU에서 계산합니다.</translation>
    </message>
    <message>
        <source>Where the part begins, counted from 0.</source>
        <translation>그 부분이 시작하는 곳(0부터 셈).</translation>
    </message>
    <message>
        <source>Whether all parameters must have a small gradient, or any one.</source>
        <translation>모든 매개변수의 기울기가 작아야 하는지, 하나라도 작으면 되는지.</translation>
    </message>
    <message>
        <source>Whether any one of the rules is enough, or all must hold at once.</source>
        <translation>규칙이 하나라도 충족되면 되는지, 모두 동시에 충족되어야 하는지.</translation>
    </message>
    <message>
        <source>Whether t counts epochs or updates; it starts at 0.</source>
        <translation>t로 에포크를 세는지 업데이트를 세는지. t는 0에서 시작합니다.</translation>
    </message>
    <message>
        <source>Which loss has to fall.</source>
        <translation>줄어야 하는 손실.</translation>
    </message>
    <message>
        <source>Which numbers are taken from a date; a weekday counts from Monday, 0; days count from 1970-01-01. A time is taken as it is written, whatever its zone.</source>
        <translation>날짜에서 쓰는 숫자. 요일은 월요일을 0으로, 일수는 1970-01-01부터 셉니다. 시각은 시간대와 관계없이 적힌 대로 읽습니다.</translation>
    </message>
    <message>
        <source>Which rows validate and test. As in scikit-learn, a part of a share f has ⌈f · rows⌉ rows.</source>
        <translation>검증과 테스트에 쓸 행. scikit-learn처럼 비율 f인 부분은 ⌈f · 행 수⌉행입니다.</translation>
    </message>
    <message>
        <source>Which rows validate and test. As in scikit-learn, a part of a share f has ⌈f · rows⌉ rows. The test rows are taken first. In order (not shuffled) the parts follow one another: training, validation, test. Where a column groups the rows, parts drawn at random are made of whole groups: a share f is ⌈f · groups⌉ of them, and folds are scikit-learn&apos;s GroupKFold. In order every group is cut by itself, as the whole table would be: its last rows validate.</source>
        <translation>검증과 테스트에 쓸 행. scikit-learn처럼 비율 f인 부분은 ⌈f · 행 수⌉행입니다. 테스트 행을 먼저 뽑습니다. 순서대로 나누면(섞지 않음) 훈련, 검증, 테스트 순으로 놓입니다. 열로 행을 묶으면 무작위로 뽑는 부분은 그룹째 만듭니다. 비율 f는 그룹 ⌈f · 그룹 수⌉개이고, 폴드는 scikit-learn의 GroupKFold입니다. 순서대로 나누면 표 전체를 나눌 때처럼 그룹마다 나누어 마지막 행들로 검증합니다.</translation>
    </message>
    <message>
        <source>Whose equations and constants: exactly what Keras computes, or papers and lectures. The line below the choice shows the equation. In float64, Keras takes some constants by way of float32, so that 0.9 is 0.8999999761581421; the textbook&apos;s are exact, those of activations, losses and penalties, too.</source>
        <translation>어느 쪽의 식과 상수를 쓸지: Keras가 계산하는 그대로, 또는 논문과 강의의 식. 아래에 식이 표시됩니다. float64에서 Keras는 일부 상수를 float32를 거쳐 쓰므로 0.9가 0.8999999761581421이 됩니다. 교과서 방식의 상수는 정확하며 활성화 함수, 손실, 규제의 상수도 그렇습니다.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Windows over rows</source>
        <translation>행 윈도</translation>
    </message>
    <message>
        <source>Wᵀ W = gain² I (W Wᵀ where n_in &lt; n_out)</source>
        <translation>Wᵀ W = 이득² I (n_in &lt; n_out이면 W Wᵀ)</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>Y = X as one row of numbers</source>
        <translation>Y = X를 한 행으로 펼친 것</translation>
    </message>
    <message>
        <source>Y = X in another shape</source>
        <translation>Y = X의 모양을 바꾼 것</translation>
    </message>
    <message>
        <source>Y = max(X, 0) + α ⊙ min(X, 0)</source>
        <translation>Y = max(X, 0) + α ⊙ min(X, 0)</translation>
    </message>
    <message>
        <source>Y = the entries of X from the first to the last one chosen</source>
        <translation>Y = X에서 선택한 첫 항목부터 마지막 항목까지</translation>
    </message>
    <message>
        <source>Y = γ (X − μ) / √(σ² + ε) + β,  μ and σ² over the last axis</source>
        <translation>Y = γ (X − μ) / √(σ² + ε) + β,  μ와 σ²은 마지막 축에 대해</translation>
    </message>
    <message>
        <source>Y = γ (X − μ) / √(σ² + ε) + β,  μ and σ² over the rows</source>
        <translation>Y = γ (X − μ) / √(σ² + ε) + β,  μ와 σ²은 행에 대해</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>0으로 채움</translation>
    </message>
    <message>
        <source>`&lt;layer&gt;/&lt;array&gt;`, such as `output/kernel`.</source>
        <translation>`&lt;층&gt;/&lt;배열&gt;`, 예: `output/kernel`.</translation>
    </message>
    <message>
        <source>`size` rows an update; the last batch of an epoch takes what is left, as in Keras.</source>
        <translation>업데이트마다 `size`행. 에포크의 마지막 배치는 Keras처럼 남은 행을 씁니다.</translation>
    </message>
    <message>
        <source>a</source>
        <translation>a</translation>
    </message>
    <message>
        <source>all parameters</source>
        <translation>모든 매개변수</translation>
    </message>
    <message>
        <source>all rules hold</source>
        <translation>모든 규칙이 충족될 때</translation>
    </message>
    <message>
        <source>any parameter</source>
        <translation>매개변수 하나라도</translation>
    </message>
    <message>
        <source>any rule holds</source>
        <translation>규칙이 하나라도 충족될 때</translation>
    </message>
    <message>
        <source>arctangent</source>
        <translation>아크탄젠트</translation>
    </message>
    <message>
        <source>as all</source>
        <translation>모든 열과 같음</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>b</source>
        <translation>b</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>균형</translation>
    </message>
    <message>
        <source>batch loss</source>
        <translation>배치 손실</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>예/아니요</translation>
    </message>
    <message>
        <source>both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>c</source>
        <translation>c</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>class index</source>
        <translation>클래스 번호</translation>
    </message>
    <message>
        <source>column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>주기</translation>
    </message>
    <message>
        <source>date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>day</source>
        <translation>일</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>일 먼저</translation>
    </message>
    <message>
        <source>day of year</source>
        <translation>연중 일수</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일수</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>elu</source>
        <translation>elu</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>epoch ≥ n</source>
        <translation>에포크 ≥ n</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>지수</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>채움</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>float32 is what Keras uses. float64 agrees with a calculation by hand where the optimizer&apos;s convention is the textbook&apos;s. Where it is Keras&apos;s, it agrees with Keras in float64, which takes some constants by way of float32.</source>
        <translation>Keras는 float32를 씁니다. 옵티마이저의 계산 방식이 교과서이면 float64의 결과가 손으로 계산한 값과 일치합니다. Keras 방식이면 float64의 Keras와 일치하는데, Keras는 일부 상수를 float32를 거쳐 씁니다.</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <source>folds</source>
        <translation>폴드</translation>
    </message>
    <message>
        <source>gelu (exact)</source>
        <translation>gelu(정확)</translation>
    </message>
    <message>
        <source>gelu (tanh form)</source>
        <translation>gelu(tanh 형식)</translation>
    </message>
    <message>
        <source>given</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>hard sigmoid</source>
        <translation>hard sigmoid</translation>
    </message>
    <message>
        <source>hash its texts</source>
        <translation>텍스트를 해시</translation>
    </message>
    <message>
        <source>hashed</source>
        <translation>해시</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>시</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>iRprop−: after a change of sign the step is shortened and left out once. Igel &amp; Hüsken 2000; Riedmiller &amp; Braun 1993.</source>
        <translation>iRprop−: 부호가 바뀌면 걸음을 줄이고 한 번 건너뜁니다. Igel &amp; Hüsken 2000; Riedmiller &amp; Braun 1993.</translation>
    </message>
    <message>
        <source>iRprop−: after a change of sign the step is shortened and left out once. Igel &amp; Hüsken 2000; Riedmiller &amp; Braun 1993. Keras has none. The papers have no η: that is η = 1.</source>
        <translation>iRprop−: 부호가 바뀌면 걸음을 줄이고 한 번 건너뜁니다. Igel &amp; Hüsken 2000; Riedmiller &amp; Braun 1993. Keras에는 없습니다. 논문에는 η가 없으며, 이는 η = 1과 같습니다.</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>무시</translation>
    </message>
    <message>
        <source>input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>k epochs without L &lt; best − δ</source>
        <translation>L &lt; 최저 − δ 없이 에포크 k회</translation>
    </message>
    <message>
        <source>k: 10 keeps rows 1, 11, 21 and so on.</source>
        <translation>k: 10이면 1, 11, 21행 등을 남깁니다.</translation>
    </message>
    <message>
        <source>largest entry</source>
        <translation>가장 큰 성분</translation>
    </message>
    <message>
        <source>leaky relu</source>
        <translation>leaky relu</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>log-softmax</source>
        <translation>log-softmax</translation>
    </message>
    <message>
        <source>make it numbers</source>
        <translation>숫자로 바꾸기</translation>
    </message>
    <message>
        <source>max |Δw| &gt; bound</source>
        <translation>max |Δw| &gt; 한계</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>minmax</source>
        <translation>최소-최대</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>분</translation>
    </message>
    <message>
        <source>mish</source>
        <translation>mish</translation>
    </message>
    <message>
        <source>month</source>
        <translation>월</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>월 먼저</translation>
    </message>
    <message>
        <source>most frequent</source>
        <translation>최빈값</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>노름</translation>
    </message>
    <message>
        <source>number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>numpy</source>
        <translation>numpy</translation>
    </message>
    <message>
        <source>one batch</source>
        <translation>한 배치</translation>
    </message>
    <message>
        <source>one hot</source>
        <translation>원-핫</translation>
    </message>
    <message>
        <source>ordinal</source>
        <translation>순서형</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>원래 값</translation>
    </message>
    <message>
        <source>read its times as hours</source>
        <translation>시각을 시간 수로 읽기</translation>
    </message>
    <message>
        <source>read the day first</source>
        <translation>날짜 읽기(일 먼저)</translation>
    </message>
    <message>
        <source>read the month first</source>
        <translation>날짜 읽기(월 먼저)</translation>
    </message>
    <message>
        <source>read the year first</source>
        <translation>날짜 읽기(연도 먼저)</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>열지 않음</translation>
    </message>
    <message>
        <source>relu</source>
        <translation>relu</translation>
    </message>
    <message>
        <source>robust</source>
        <translation>로버스트</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>second</source>
        <translation>초</translation>
    </message>
    <message>
        <source>seconds of training ≥ s</source>
        <translation>학습 시간(초) ≥ s</translation>
    </message>
    <message>
        <source>selu</source>
        <translation>selu</translation>
    </message>
    <message>
        <source>share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>silu (swish)</source>
        <translation>silu (swish)</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>사인</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>softplus</source>
        <translation>softplus</translation>
    </message>
    <message>
        <source>softsign</source>
        <translation>softsign</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>합</translation>
    </message>
    <message>
        <source>take its dates apart</source>
        <translation>날짜를 부분으로 나누기</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>tensorflow</source>
        <translation>tensorflow</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>the batches of an epoch</source>
        <translation>한 에포크의 배치들</translation>
    </message>
    <message>
        <source>time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>update ≥ n</source>
        <translation>업데이트 ≥ n</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>use it as a feature</source>
        <translation>특성으로 쓰기</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>w = max(w, 0)</source>
        <translation>w = max(w, 0)</translation>
    </message>
    <message>
        <source>w = value</source>
        <translation>w = 값</translation>
    </message>
    <message>
        <source>w = w · min(‖w‖, c) / (10⁻⁷ + ‖w‖), for each unit</source>
        <translation>w = w · min(‖w‖, c) / (10⁻⁷ + ‖w‖), 유닛마다</translation>
    </message>
    <message>
        <source>w ~ N(0, 1 / n_in), cut at 2σ</source>
        <translation>w ~ N(0, 1 / n_in), 2σ에서 자름</translation>
    </message>
    <message>
        <source>w ~ N(0, 2 / (n_in + n_out)), cut at 2σ</source>
        <translation>w ~ N(0, 2 / (n_in + n_out)), 2σ에서 자름</translation>
    </message>
    <message>
        <source>w ~ N(0, 2 / n_in), cut at 2σ</source>
        <translation>w ~ N(0, 2 / n_in), 2σ에서 자름</translation>
    </message>
    <message>
        <source>w ~ N(0, stddev²)</source>
        <translation>w ~ N(0, 표준편차²)</translation>
    </message>
    <message>
        <source>w ~ N(0, stddev²), cut at ±2 stddev</source>
        <translation>w ~ N(0, 표준편차²), 표준편차의 ±2배에서 자름</translation>
    </message>
    <message>
        <source>w ~ U(−a, a), a = √(6 / (n_in + n_out))</source>
        <translation>w ~ U(−a, a), a = √(6 / (n_in + n_out))</translation>
    </message>
    <message>
        <source>w ~ U(−limit, limit)</source>
        <translation>w ~ U(−한계, 한계)</translation>
    </message>
    <message>
        <source>w · w_before &lt; 0</source>
        <translation>w · w_이전 &lt; 0</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>요일</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>x from</source>
        <translation>x 시작</translation>
    </message>
    <message>
        <source>x to</source>
        <translation>x 끝</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>y = 0 for all rows</source>
        <translation>모든 행에서 y = 0</translation>
    </message>
    <message>
        <source>y = a x² + b x + c + noise. With a column x² beside x a single linear layer learns a, b and c.</source>
        <translation>y = a x² + b x + c + 잡음. x 옆에 x² 열을 두면 선형 층 하나로 a, b, c를 학습합니다.</translation>
    </message>
    <message>
        <source>y = a x² + b x + c with noise.</source>
        <translation>y = a x² + b x + c에 잡음을 더함.</translation>
    </message>
    <message>
        <source>y = slope · t + amplitude · sin(2π t / period) + noise, in the order of time.</source>
        <translation>y = 기울기 · t + 진폭 · sin(2π t / 주기) + 잡음, 시간 순서대로.</translation>
    </message>
    <message>
        <source>y = x + σ n,  n normal with mean 0 and deviation 1</source>
        <translation>y = x + σ n,  n은 평균 0, 표준편차 1인 정규 난수</translation>
    </message>
    <message>
        <source>y = x / (1 − p) with probability 1 − p, else 0</source>
        <translation>확률 1 − p로 y = x / (1 − p), 아니면 0</translation>
    </message>
    <message>
        <source>year</source>
        <translation>연도</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>연도 먼저</translation>
    </message>
    <message>
        <source>|∂L/∂w| &gt; bound</source>
        <translation>|∂L/∂w| &gt; 한계</translation>
    </message>
    <message>
        <source>δ</source>
        <translation>δ</translation>
    </message>
    <message>
        <source>η = η₀ [ (1 − α) ½ sⁱ (1 + cos π τ) + α ], τ = the share of period i that is done</source>
        <translation>η = η₀ [ (1 − α) ½ sⁱ (1 + cos π τ) + α ], τ = 주기 i에서 지난 비율</translation>
    </message>
    <message>
        <source>η = η₀ [ (1 − α)(1 − t/k)ᵖ + α ] up to t = k, then η₀ α</source>
        <translation>t = k까지 η = η₀ [ (1 − α)(1 − t/k)ᵖ + α ], 그 뒤 η₀ α</translation>
    </message>
    <message>
        <source>η ← max(r η, η_min) after p epochs without a loss below the best − δ</source>
        <translation>손실이 최저 − δ보다 낮아지지 않고 에포크 p회가 지나면 η ← max(r η, η_min)</translation>
    </message>
</context>
<context>
    <name>SpecForm</name>
    <message>
        <source>Less</source>
        <translation>접기</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>설정 더 보기</translation>
    </message>
    <message>
        <source>More: {fields}</source>
        <translation>더 보기: {fields}</translation>
    </message>
    <message>
        <source>Set {field}</source>
        <translation>{field} 설정</translation>
    </message>
</context>
<context>
    <name>SpeedSlider</name>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>The most updates a second: slow to watch, full speed to get it done</source>
        <translation>초당 최대 업데이트 수: 느리게 하여 지켜보거나 최고 속도로 빨리 끝냅니다</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>최고 속도</translation>
    </message>
    <message>
        <source>{speed}/s</source>
        <translation>{speed}/초</translation>
    </message>
</context>
<context>
    <name>SplitControls</name>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Type the weights of the classes</source>
        <translation>클래스의 가중치를 입력합니다</translation>
    </message>
    <message>
        <source>Weights…</source>
        <translation>가중치…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source> · rate {rate}</source>
        <translation> · 학습률 {rate}</translation>
    </message>
    <message>
        <source>Back to now (Ctrl+Alt+End). Training, files and exports are not touched by what is shown.</source>
        <translation>현재로 돌아갑니다(Ctrl+Alt+End). 보이는 시점은 학습, 파일, 내보내기에 영향을 주지 않습니다.</translation>
    </message>
    <message>
        <source>epoch {epoch} · update {update} · {measure} {value}</source>
        <translation>에포크 {epoch} · 업데이트 {update} · {measure} {value}</translation>
    </message>
    <message>
        <source>{moment} ✕</source>
        <translation>{moment} ✕</translation>
    </message>
    <message>
        <source>{rate} updates/s</source>
        <translation>업데이트 {rate}회/초</translation>
    </message>
</context>
<context>
    <name>StepHeader</name>
    <message>
        <source>&amp;Course names</source>
        <translation>강의 표기(&amp;C)</translation>
    </message>
    <message>
        <source>Bring the run back to where it was after this update. Play then trains on from there.</source>
        <translation>이 업데이트 직후의 상태로 실행을 되돌립니다. 재생을 누르면 거기서부터 이어서 학습합니다.</translation>
    </message>
    <message>
        <source>Call the tensors as the course&apos;s workbook does: WH, Hb, …</source>
        <translation>텐서를 강의 자료의 표기로 보여 줍니다: WH, Hb, …</translation>
    </message>
    <message>
        <source>Check &amp;gradient…</source>
        <translation>기울기 검사(&amp;G)…</translation>
    </message>
    <message>
        <source>Compare the gradient of this update by hand, by TensorFlow&apos;s tape, and by central differences.</source>
        <translation>이 업데이트의 기울기를 직접 계산, TensorFlow 테이프, 중앙 차분으로 구해 비교합니다.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>자릿수</translation>
    </message>
    <message>
        <source>Digits after the point</source>
        <translation>소수점 아래 자릿수</translation>
    </message>
    <message>
        <source>Digits after the point; fewer are shown where so many do not fit.</source>
        <translation>소수점 아래 자릿수. 자리가 모자라면 더 적게 표시합니다.</translation>
    </message>
    <message>
        <source>Go on from he&amp;re</source>
        <translation>여기서 계속(&amp;R)</translation>
    </message>
    <message>
        <source>How the two engines compare</source>
        <translation>두 엔진의 비교</translation>
    </message>
    <message>
        <source>Rows of the table: {rows}</source>
        <translation>표의 행: {rows}</translation>
    </message>
    <message>
        <source>The whole window for the step</source>
        <translation>단계 패널을 창 전체에 표시</translation>
    </message>
    <message>
        <source>The whole window for the step, and back (Alt+Return)</source>
        <translation>단계 패널을 창 전체에 표시하거나 되돌립니다 (Alt+Return)</translation>
    </message>
    <message>
        <source>These are NumPy&apos;s numbers alone: TensorFlow is not loaded yet.</source>
        <translation>NumPy의 값만 표시합니다. 아직 TensorFlow를 불러오지 않았습니다.</translation>
    </message>
    <message>
        <source>These are NumPy&apos;s numbers.</source>
        <translation>NumPy의 값입니다.</translation>
    </message>
    <message>
        <source>batch {batch} of {batches}</source>
        <translation>배치 {batch}/{batches}</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>에포크 {epoch}</translation>
    </message>
    <message>
        <source>row {rows}</source>
        <translation>행 {rows}</translation>
    </message>
    <message>
        <source>the next one: {facts}</source>
        <translation>다음 업데이트: {facts}</translation>
    </message>
    <message>
        <source>{count} rows: {rows}</source>
        <translation>행 {count}개: {rows}</translation>
    </message>
    <message>
        <source>η = {rate}</source>
        <translation>η = {rate}</translation>
    </message>
    <message>
        <source>✗ The loss of this update is not a finite number, so it is not done.</source>
        <translation>✗ 이 업데이트의 손실이 유한한 수가 아니므로 업데이트하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>하는 일</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>No other tensor was looked at after this one.</source>
        <translation>이 텐서 다음에 본 텐서가 없습니다.</translation>
    </message>
    <message>
        <source>No other tensor was looked at before.</source>
        <translation>이 텐서보다 먼저 본 텐서가 없습니다.</translation>
    </message>
    <message>
        <source>Press Step (→) or Train (Space) first. Then every tensor of any update can be read here, with its equation.</source>
        <translation>먼저 한 단계(→)나 학습(Space)을 누르십시오. 그러면 모든 업데이트의 모든 텐서를 수식과 함께 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The run is back at update {update}. Play (Space) trains on from here; another learning rate or optimizer counts from here on.</source>
        <translation>실행을 업데이트 {update} 직후로 되돌렸습니다. 재생(Space)을 누르면 여기서부터 학습합니다. 학습률이나 옵티마이저를 바꾸면 여기서부터 적용됩니다.</translation>
    </message>
    <message>
        <source>The run is being prepared…</source>
        <translation>실행을 준비하는 중…</translation>
    </message>
    <message>
        <source>The run is brought back to update {update}…</source>
        <translation>실행을 업데이트 {update} 직후로 되돌리는 중…</translation>
    </message>
    <message>
        <source>The update is being computed…</source>
        <translation>업데이트를 계산하는 중…</translation>
    </message>
    <message>
        <source>The update that was done last appears here when training pauses or ends.</source>
        <translation>학습을 일시 정지하거나 끝내면 마지막 업데이트가 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>The update that was done last appears when training pauses.</source>
        <translation>학습을 일시 정지하면 마지막 업데이트가 나타납니다.</translation>
    </message>
    <message>
        <source>There is no update to be opened. {reason}</source>
        <translation>열 수 있는 업데이트가 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Train to update {update} first (Space); then it opens.</source>
        <translation>먼저 업데이트 {update}까지 학습하십시오(Space). 그러면 열립니다.</translation>
    </message>
    <message>
        <source>Update {update} is being computed…</source>
        <translation>업데이트 {update} 계산 중…</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>Optimizer whose step is told</source>
        <translation>이동을 설명할 옵티마이저</translation>
    </message>
    <message>
        <source>The walk starts here.</source>
        <translation>여기서 출발합니다.</translation>
    </message>
    <message>
        <source>g = {slope}   (at {name} = {at})</source>
        <translation>g = {slope}   ({name} = {at}에서)</translation>
    </message>
    <message>
        <source>value = {value}</source>
        <translation>함숫값 = {value}</translation>
    </message>
</context>
<context>
    <name>SummaryLine</name>
    <message>
        <source>Columns left out, with the reason in their heads: {count}</source>
        <translation>제외된 열(이유는 머리글에 있음): {count}개</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>제외됨:</translation>
    </message>
    <message>
        <source>Show the cell</source>
        <translation>셀 보기</translation>
    </message>
    <message>
        <source>What becomes of the data</source>
        <translation>데이터의 처리 과정</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>외 {count}개</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… 그 밖에 {count}개</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Export the table</source>
        <translation>표 내보내기</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>표 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>The file that the table came from is gone or changed, so numbers are in their shortest form: 5 for 5.0.</source>
        <translation>표를 읽은 파일이 없어졌거나 바뀌어서 숫자를 가장 짧은 형태로 씁니다: 5.0 대신 5.</translation>
    </message>
    <message>
        <source>There is no table yet. Open a CSV file first.</source>
        <translation>아직 표가 없습니다. 먼저 CSV 파일을 여십시오.</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>{name}에 쓰는 중…</translation>
    </message>
    <message>
        <source>Written {name}.</source>
        <translation>{name}에 저장했습니다.</translation>
    </message>
    <message>
        <source>{count} numbers of unusual form or of many digits are in their shortest form: more than a million such texts are not kept.</source>
        <translation>형태가 특이하거나 자릿수가 많은 숫자 {count}개를 가장 짧은 형태로 썼습니다. 그런 텍스트는 백만 개까지만 보관합니다.</translation>
    </message>
</context>
<context>
    <name>TableLoader</name>
    <message>
        <source>Loading {name} …</source>
        <translation>{name} 불러오는 중…</translation>
    </message>
    <message>
        <source>{name} does not fit in memory. Close other programs, or open a part of it.</source>
        <translation>{name} 파일이 메모리에 들어가지 않습니다. 다른 프로그램을 닫거나 일부만 여십시오.</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>&apos;{text}&apos; is neither yes nor no. Correct it, or clear it to mark it as missing.</source>
        <translation>&apos;{text}&apos; 값은 예도 아니요도 아닙니다. 고치거나, 지워서 결측으로 표시하십시오.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a date. Correct it, or clear it to mark it as missing.</source>
        <translation>&apos;{text}&apos; 값은 날짜가 아닙니다. 고치거나, 지워서 결측으로 표시하십시오.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a number. Correct it, or clear it to mark it as missing.</source>
        <translation>&apos;{text}&apos; 값은 숫자가 아닙니다. 고치거나, 지워서 결측으로 표시하십시오.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a time. Correct it, or clear it to mark it as missing.</source>
        <translation>&apos;{text}&apos; 값은 시각이 아닙니다. 고치거나, 지워서 결측으로 표시하십시오.</translation>
    </message>
    <message>
        <source>Computed as {formula}. Edit the formula in the column&apos;s menu.</source>
        <translation>수식({formula})으로 계산됩니다. 열 메뉴에서 수식을 고치십시오.</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>셀 편집</translation>
    </message>
    <message>
        <source>This cell is missing and will be filled from the training rows.</source>
        <translation>이 셀은 결측이며 훈련 행에서 구한 값으로 채웁니다.</translation>
    </message>
    <message>
        <source>This cell is missing, so its row is left out.</source>
        <translation>이 셀이 결측이라 행을 제외합니다.</translation>
    </message>
    <message>
        <source>This cell is missing.</source>
        <translation>이 셀은 결측입니다.</translation>
    </message>
    <message>
        <source>Written as {text}</source>
        <translation>파일의 표기: {text}</translation>
    </message>
</context>
<context>
    <name>TableOpener</name>
    <message>
        <source>It has the columns of the table before, so roles, network and settings were kept.</source>
        <translation>이전 표와 열이 같아서 역할, 신경망, 설정을 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Opened {name}: {rows} × {columns} (rows × columns).</source>
        <translation>{name} 파일을 열었습니다: {rows} × {columns} (행 × 열).</translation>
    </message>
    <message>
        <source>{count} more in File → Reading report.</source>
        <translation>파일 → 읽기 보고서에 {count}개가 더 있습니다.</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>No table yet.
Open a CSV file, or drop one on the window.</source>
        <translation>아직 표가 없습니다.
CSV 파일을 열거나 창에 끌어다 놓으십시오.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
</context>
<context>
    <name>TargetBox</name>
    <message>
        <source>&amp;Target</source>
        <translation>목표(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>값(&amp;V)</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Another kind begins with an empty plane. Undo brings the points back.</source>
        <translation>다른 종류는 빈 평면에서 시작합니다. 실행 취소로 점을 되찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>목표의 종류</translation>
    </message>
    <message>
        <source>Paint classes</source>
        <translation>목표를 클래스로 바꾸기</translation>
    </message>
    <message>
        <source>Paint numbers</source>
        <translation>목표를 숫자로 바꾸기</translation>
    </message>
    <message>
        <source>Target: {name}</source>
        <translation>목표: {name}</translation>
    </message>
    <message>
        <source>Value of the next points</source>
        <translation>다음에 찍을 점들의 값</translation>
    </message>
    <message>
        <source>▲ above zero, ▼ below, ● zero. The stronger the colour, the farther from zero.</source>
        <translation>▲ 0보다 큼, ▼ 작음, ● 0. 색이 진할수록 0에서 멉니다.</translation>
    </message>
</context>
<context>
    <name>TensorFlowLoader</name>
    <message>
        <source>TensorFlow is loading…</source>
        <translation>TensorFlow를 불러오는 중…</translation>
    </message>
    <message>
        <source>{version} ready</source>
        <translation>{version} 준비됨</translation>
    </message>
</context>
<context>
    <name>TensorList</name>
    <message>
        <source>Backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>텐서</translation>
    </message>
    <message>
        <source>Tensors of the update</source>
        <translation>업데이트의 텐서</translation>
    </message>
    <message>
        <source>The largest difference between NumPy and TensorFlow</source>
        <translation>NumPy와 TensorFlow의 가장 큰 차이</translation>
    </message>
    <message>
        <source>The same in units in the last place of the number. Flushed: a number too small to be stored with all its digits, which TensorFlow takes for 0.</source>
        <translation>같은 차이를 수의 마지막 자리 단위(ulp)로 나타냅니다. 0 처리: 너무 작아 모든 자릿수로 저장할 수 없어 TensorFlow가 0으로 처리하는 수.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>first </source>
        <translation>첫 차이 </translation>
    </message>
    <message>
        <source>max |Δ|</source>
        <translation>최대 |Δ|</translation>
    </message>
    <message>
        <source>ulp</source>
        <translation>ulp</translation>
    </message>
    <message>
        <source>✓ 0</source>
        <translation>✓ 0</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>missing</source>
        <translation>결측</translation>
    </message>
</context>
<context>
    <name>ThresholdBar</name>
    <message>
        <source>&amp;Least cost</source>
        <translation>최소 비용(&amp;L)</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; from</source>
        <translation>&apos;{name}&apos; 기준</translation>
    </message>
    <message>
        <source>Cost of a false negative</source>
        <translation>거짓 음성 하나의 비용</translation>
    </message>
    <message>
        <source>Cost of a false positive</source>
        <translation>거짓 양성 하나의 비용</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>기준값</translation>
    </message>
    <message>
        <source>cost {cost}, least {least} from {cheapest}</source>
        <translation>비용 {cost}, 최소 {least}(기준 {cheapest})</translation>
    </message>
    <message>
        <source>false negative</source>
        <translation>거짓 음성</translation>
    </message>
    <message>
        <source>false positive costs</source>
        <translation>비용: 거짓 양성</translation>
    </message>
</context>
<context>
    <name>TileMatrix</name>
    <message>
        <source>hidden</source>
        <translation>가림</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>틀림</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Drag, or walk with the arrow keys: the whole window shows this update. The right end is now.</source>
        <translation>끌거나 화살표 키로 움직이십시오. 창 전체가 이 업데이트를 보여 줍니다. 오른쪽 끝이 현재입니다.</translation>
    </message>
    <message>
        <source>Now: update {number}</source>
        <translation>현재: 업데이트 {number}</translation>
    </message>
    <message>
        <source>The update that the window shows</source>
        <translation>창이 보여 주는 업데이트</translation>
    </message>
    <message>
        <source>The whole run in {seconds} s</source>
        <translation>실행 전체를 {seconds}초에</translation>
    </message>
</context>
<context>
    <name>TimeMap</name>
    <message>
        <source>grey {low} to blue {high}, in powers of ten</source>
        <translation>회색 {low}부터 파랑 {high}까지, 로그 눈금</translation>
    </message>
    <message>
        <source>orange {low}, grey {middle}, blue {high}, in powers of ten</source>
        <translation>주황 {low}, 회색 {middle}, 파랑 {high}, 로그 눈금</translation>
    </message>
</context>
<context>
    <name>ToolBox</name>
    <message>
        <source>&amp;Radius</source>
        <translation>반지름(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>시드(&amp;S)</translation>
    </message>
    <message>
        <source>In pixels. Keys: [ and ], or the wheel with Ctrl.</source>
        <translation>픽셀 단위. 키: [ 와 ], 또는 Ctrl과 휠.</translation>
    </message>
    <message>
        <source>Points a &amp;dab</source>
        <translation>한 번에 찍는 점(&amp;D)</translation>
    </message>
    <message>
        <source>Points in a dab of the brush</source>
        <translation>붓으로 한 번에 찍는 점의 수</translation>
    </message>
    <message>
        <source>Radius of brush and eraser in pixels</source>
        <translation>붓과 지우개의 반지름(픽셀)</translation>
    </message>
    <message>
        <source>Seed of the brush</source>
        <translation>붓의 시드</translation>
    </message>
    <message>
        <source>What the brush scatters: the same seed and the same strokes make the same points.</source>
        <translation>붓이 흩뿌리는 점을 정합니다. 시드와 획이 같으면 점도 같습니다.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Everything stands in the menus. Ctrl+Shift+P finds an action by a few letters, Shift+F1 lists all keys, and Undo takes any edit back.</source>
        <translation>모든 기능은 메뉴에 있습니다. Ctrl+Shift+P는 글자 몇 개로 동작을 찾고, Shift+F1은 모든 키를 보여 주며, 실행 취소는 어떤 편집이든 되돌립니다.</translation>
    </message>
    <message>
        <source>How it learns: loss, optimizer, batches, stopping. F1 in any field opens its formula, its range, and lessons about it.</source>
        <translation>손실, 옵티마이저, 배치, 중지 규칙 등 학습 방법을 정합니다. 어느 항목에서든 F1을 누르면 수식과 범위, 관련 수업이 열립니다.</translation>
    </message>
    <message>
        <source>Space trains and pauses, → takes one step, R goes back to the same initial weights. NumPy, TensorFlow or both compute.</source>
        <translation>Space는 학습과 일시 정지, →는 한 단계, R은 같은 초기 가중치로 되돌리기입니다. NumPy나 TensorFlow, 또는 두 엔진 모두로 계산합니다.</translation>
    </message>
    <message>
        <source>The loss while it trains. Weights, predictions and problems stand behind it, as tabs.</source>
        <translation>학습하는 동안의 손실입니다. 가중치, 예측, 문제는 뒤에 탭으로 있습니다.</translation>
    </message>
    <message>
        <source>The network. Each line is a weight: blue is positive, orange negative. Choose a layer to edit it; Insert adds one.</source>
        <translation>신경망입니다. 선은 가중치이며 파랑은 양수, 주황은 음수입니다. 층을 고르면 편집할 수 있고, Insert를 누르면 층이 추가됩니다.</translation>
    </message>
    <message>
        <source>The table. Each column&apos;s head says whether it is a feature or a target. Drop a file of your own on the window to open it.</source>
        <translation>표입니다. 열 머리글은 특성인지 목표인지 알려 줍니다. 내 파일을 창에 끌어다 놓으면 열립니다.</translation>
    </message>
    <message>
        <source>Workspaces arrange the panels. Inside opens any update with its matrices; Course has the lessons with their printed numbers.</source>
        <translation>작업 공간마다 패널 배치가 다릅니다. &apos;내부&apos;에서는 어떤 업데이트든 행렬과 함께 열 수 있고, &apos;강의&apos;에는 인쇄된 숫자가 있는 수업이 있습니다.</translation>
    </message>
</context>
<context>
    <name>TourOffer</name>
    <message>
        <source>&amp;Begin the tour</source>
        <translation>둘러보기 시작(&amp;B)</translation>
    </message>
    <message>
        <source>New here? A tour of one minute shows the parts of the window.</source>
        <translation>처음이십니까? 1분이면 창의 각 부분을 둘러볼 수 있습니다.</translation>
    </message>
    <message>
        <source>No, &amp;thanks</source>
        <translation>괜찮습니다(&amp;T)</translation>
    </message>
</context>
<context>
    <name>TourOverlay</name>
    <message>
        <source>&amp;Done</source>
        <translation>완료(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;End the tour</source>
        <translation>둘러보기 끝내기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>다음(&amp;N)</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>둘러보기</translation>
    </message>
</context>
<context>
    <name>TransportActions</name>
    <message>
        <source>10 updates</source>
        <translation>업데이트 10회</translation>
    </message>
    <message>
        <source>100 updates</source>
        <translation>업데이트 100회</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>이 실행을 계속합니다</translation>
    </message>
    <message>
        <source>No run is active.</source>
        <translation>진행 중인 실행이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was trained yet.</source>
        <translation>아직 학습한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Pause after the present update</source>
        <translation>현재 업데이트를 마치고 일시 정지합니다</translation>
    </message>
    <message>
        <source>Step {unit}</source>
        <translation>{unit} 진행</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Train for {unit}, then pause</source>
        <translation>{unit} 학습하고 일시 정지합니다</translation>
    </message>
    <message>
        <source>Train from the initial weights</source>
        <translation>초기 가중치에서 학습합니다</translation>
    </message>
    <message>
        <source>Train further from where the last run ended</source>
        <translation>지난 실행이 끝난 곳에서 이어서 학습합니다</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>이어서 학습</translation>
    </message>
    <message>
        <source>one epoch</source>
        <translation>에포크 1회</translation>
    </message>
    <message>
        <source>one update</source>
        <translation>업데이트 1회</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>Engine of the next run</source>
        <translation>다음 실행의 엔진</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>TensorFlow</source>
        <translation>TensorFlow</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>이어서 학습</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>What one step does</source>
        <translation>한 단계에 진행할 양</translation>
    </message>
    <message>
        <source>Which engine trains the next run; both run in lock step and show their difference</source>
        <translation>다음 실행에 쓸 엔진입니다. &apos;둘 다&apos;를 고르면 두 엔진을 나란히 실행하며 차이를 보여 줍니다</translation>
    </message>
    <message>
        <source>both</source>
        <translation>둘 다</translation>
    </message>
</context>
<context>
    <name>Ulps</name>
    <message>
        <source>{count} flushed</source>
        <translation>0 처리 {count}개</translation>
    </message>
</context>
<context>
    <name>UnionField</name>
    <message>
        <source>Equation of {member}</source>
        <translation>{member}의 수식</translation>
    </message>
</context>
<context>
    <name>UnsavedQuestion</name>
    <message>
        <source>&amp;Discard</source>
        <translation>저장 안 함(&amp;D)</translation>
    </message>
    <message>
        <source>Save the changes to &apos;{name}&apos; before going on?</source>
        <translation>계속하기 전에 &apos;{name}&apos;의 변경 내용을 저장하시겠습니까?</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경</translation>
    </message>
    <message>
        <source>What is not saved is lost: the table&apos;s edits, the network, and trained weights.</source>
        <translation>저장하지 않으면 표의 편집 내용, 신경망, 학습된 가중치가 사라집니다.</translation>
    </message>
</context>
<context>
    <name>UpdateChooser</name>
    <message>
        <source>&amp;Update</source>
        <translation>업데이트(&amp;U)</translation>
    </message>
    <message>
        <source>Foll&amp;ow</source>
        <translation>따라가기(&amp;O)</translation>
    </message>
    <message>
        <source>No later update can be opened.</source>
        <translation>더 뒤의 업데이트는 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Open the update that was just done, whenever training pauses or steps.</source>
        <translation>학습을 일시 정지하거나 한 단계 진행할 때마다 방금 끝난 업데이트를 엽니다.</translation>
    </message>
    <message>
        <source>This is the first update.</source>
        <translation>첫 업데이트입니다.</translation>
    </message>
    <message>
        <source>This is the last update.</source>
        <translation>마지막 업데이트입니다.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>of {done}</source>
        <translation>/ {done}</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>In this workspace</source>
        <translation>이 작업 공간의 패널</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>이름:</translation>
    </message>
    <message>
        <source>Rename the workspace</source>
        <translation>작업 공간의 이름 바꾸기</translation>
    </message>
    <message>
        <source>Save as a workspace</source>
        <translation>작업 공간으로 저장</translation>
    </message>
    <message>
        <source>Show {panel}</source>
        <translation>{panel} 보기</translation>
    </message>
    <message>
        <source>This is possible with workspaces of your own.</source>
        <translation>나만의 작업 공간에서만 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Workspace {title}</source>
        <translation>작업 공간: {title}</translation>
    </message>
</context>
<context>
    <name>WalkBar</name>
    <message>
        <source>How far a step goes</source>
        <translation>한 단계의 크기</translation>
    </message>
    <message>
        <source>How far a step of the buttons beside it goes; each has keys of its own, too</source>
        <translation>옆 단추의 한 단계가 얼마나 나아가는지; 각각 단축키도 있습니다</translation>
    </message>
    <message>
        <source>No update is open.</source>
        <translation>열린 업데이트가 없습니다.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>재생 속도</translation>
    </message>
    <message>
        <source>Speed of playing: {seconds} s a step</source>
        <translation>재생 속도: 한 단계에 {seconds}초</translation>
    </message>
    <message>
        <source>Tensor of the update</source>
        <translation>업데이트의 텐서</translation>
    </message>
    <message>
        <source>There is nothing before.</source>
        <translation>앞에 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing behind.</source>
        <translation>뒤에 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>by epoch</source>
        <translation>에포크씩</translation>
    </message>
    <message>
        <source>by layer</source>
        <translation>층씩</translation>
    </message>
    <message>
        <source>by operation</source>
        <translation>연산씩</translation>
    </message>
    <message>
        <source>by phase</source>
        <translation>국면씩</translation>
    </message>
    <message>
        <source>by tensor</source>
        <translation>텐서씩</translation>
    </message>
    <message>
        <source>by update</source>
        <translation>업데이트씩</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{count}개 중 {number}번째</translation>
    </message>
</context>
<context>
    <name>WalkControls</name>
    <message>
        <source>A formula of one or two variables, written as those of columns are: 0.5*(p+2)**2, sin(x) + y**2. Within mean(…) it may name columns of the open table, or hold lists of numbers: mean((p - [1, 2, 3])**2).</source>
        <translation>열의 수식처럼 쓰는, 변수가 하나나 둘인 수식: 0.5*(p+2)**2, sin(x) + y**2. mean(…) 안에는 열린 표의 열 이름이나 숫자 리스트를 쓸 수 있습니다: mean((p - [1, 2, 3])**2).</translation>
    </message>
    <message>
        <source>Compare with TensorFlow</source>
        <translation>TensorFlow와 비교</translation>
    </message>
    <message>
        <source>Formula of one or two variables</source>
        <translation>변수가 하나나 둘인 수식</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Loss of the open network</source>
        <translation>열린 신경망의 손실</translation>
    </message>
    <message>
        <source>Own formula</source>
        <translation>직접 입력한 수식</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>Start of {name}</source>
        <translation>{name}의 출발점</translation>
    </message>
    <message>
        <source>Start where they stand</source>
        <translation>현재 값에서 출발</translation>
    </message>
    <message>
        <source>Take the present weights: those that are trained, or else the initial ones.</source>
        <translation>현재 가중치를 씁니다. 학습한 값, 없으면 초깃값입니다.</translation>
    </message>
    <message>
        <source>Walk on both engines, and show the positions beside each other.</source>
        <translation>두 엔진으로 내려가고 위치를 나란히 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>WalkPanel</name>
    <message>
        <source>Each optimizer has its other convention beside it, or has only one.</source>
        <translation>옵티마이저마다 다른 방식이 이미 옆에 있거나 방식이 하나뿐입니다.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>TensorFlow is still being loaded.</source>
        <translation>TensorFlow를 아직 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>TensorFlow walks…</source>
        <translation>TensorFlow로 계산하는 중…</translation>
    </message>
    <message>
        <source>The open network has no weights.</source>
        <translation>열린 신경망에 가중치가 없습니다.</translation>
    </message>
    <message>
        <source>The positions were copied as CSV.</source>
        <translation>위치를 CSV로 복사했습니다.</translation>
    </message>
    <message>
        <source>There is no walk.</source>
        <translation>경사 하강이 없습니다.</translation>
    </message>
    <message>
        <source>This is the end.</source>
        <translation>끝입니다.</translation>
    </message>
    <message>
        <source>This is the start.</source>
        <translation>출발점입니다.</translation>
    </message>
    <message>
        <source>Update of the walk</source>
        <translation>경사 하강의 업데이트</translation>
    </message>
    <message>
        <source>start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>update {number} of {count}</source>
        <translation>업데이트 {number}/{count}</translation>
    </message>
</context>
<context>
    <name>WalkPlot</name>
    <message>
        <source>Walk</source>
        <translation>경사 하강</translation>
    </message>
    <message>
        <source>function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>step</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>value</source>
        <translation>함숫값</translation>
    </message>
    <message>
        <source>value {value}</source>
        <translation>함숫값 {value}</translation>
    </message>
</context>
<context>
    <name>WeightChoice</name>
    <message>
        <source>First weight</source>
        <translation>첫째 가중치</translation>
    </message>
    <message>
        <source>Second weight</source>
        <translation>둘째 가중치</translation>
    </message>
    <message>
        <source>no second weight</source>
        <translation>둘째 가중치 없음</translation>
    </message>
    <message>
        <source>{weight}: array</source>
        <translation>{weight}: 배열</translation>
    </message>
    <message>
        <source>{weight}: entry</source>
        <translation>{weight}: 항목</translation>
    </message>
</context>
<context>
    <name>WeightModel</name>
    <message>
        <source>The block is {height} × {width}, but from this cell on there are only {rows} × {columns} cells. Select another cell, or copy a smaller block.</source>
        <translation>블록은 {height} × {width}인데 이 셀부터는 {rows} × {columns}셀뿐입니다. 다른 셀을 선택하거나 더 작은 블록을 복사하십시오.</translation>
    </message>
    <message>
        <source>The block is {height} × {width}, but from this cell on there are {rows} × {columns} cells: it looks transposed. Rows are inputs, columns are units; Ctrl+Shift+V pastes it transposed.</source>
        <translation>블록은 {height} × {width}인데 이 셀부터는 {rows} × {columns}셀입니다. 전치된 것으로 보입니다. 행은 입력, 열은 유닛입니다. Ctrl+Shift+V를 누르면 전치해 붙여넣습니다.</translation>
    </message>
</context>
<context>
    <name>WeightView</name>
    <message>
        <source>Initial weights</source>
        <translation>초기 가중치</translation>
    </message>
</context>
<context>
    <name>WeightsControls</name>
    <message>
        <source>&amp;Cells</source>
        <translation>셀(&amp;C)</translation>
    </message>
    <message>
        <source>Colour all matrices by the largest |w| of the network.</source>
        <translation>모든 행렬의 색을 신경망에서 가장 큰 |w|에 맞춥니다.</translation>
    </message>
    <message>
        <source>Di&amp;gits</source>
        <translation>자릿수(&amp;G)</translation>
    </message>
    <message>
        <source>Digits after the point; fewer are shown where so many do not fit.</source>
        <translation>소수점 아래 자릿수. 자리가 모자라면 더 적게 표시합니다.</translation>
    </message>
    <message>
        <source>Same &amp;scale for all</source>
        <translation>모두 같은 눈금(&amp;S)</translation>
    </message>
    <message>
        <source>colours only</source>
        <translation>색만</translation>
    </message>
    <message>
        <source>numbers everywhere</source>
        <translation>모든 셀에 숫자</translation>
    </message>
    <message>
        <source>numbers where they fit</source>
        <translation>자리가 되는 셀에 숫자</translation>
    </message>
</context>
<context>
    <name>WeightsPanel</name>
    <message>
        <source>Point at a cell, or walk through a matrix with the arrow keys.</source>
        <translation>셀에 마우스를 올리거나 화살표 키로 행렬을 둘러보십시오.</translation>
    </message>
    <message>
        <source>The weights of a network as large as this are drawn when training starts. Press Train (Space).</source>
        <translation>이렇게 큰 신경망의 가중치는 학습을 시작할 때 뽑습니다. 학습(Space)을 누르십시오.</translation>
    </message>
    <message>
        <source>There are no weights to show yet. {reason}</source>
        <translation>아직 표시할 가중치가 없습니다. {reason}</translation>
    </message>
    <message>
        <source>{moment} − {other}</source>
        <translation>{moment} − {other}</translation>
    </message>
</context>
<context>
    <name>WeightsStart</name>
    <message>
        <source>Only the curves of this run are kept, or it is still being trained.</source>
        <translation>이 실행의 곡선만 보관되어 있거나 아직 학습 중입니다.</translation>
    </message>
    <message>
        <source>Start from the weights of {name}</source>
        <translation>{name}의 가중치에서 시작</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>Append the what-if row</source>
        <translation>가정한 행 추가</translation>
    </message>
    <message>
        <source>Copy as row</source>
        <translation>행으로 복사</translation>
    </message>
    <message>
        <source>Row </source>
        <translation>행 </translation>
    </message>
    <message>
        <source>Row of the table</source>
        <translation>표의 행</translation>
    </message>
    <message>
        <source>The form appears with the first update.</source>
        <translation>첫 업데이트와 함께 입력란이 나타납니다.</translation>
    </message>
    <message>
        <source>The network answers windows of several rows; one row alone has no answer. The predictions tell what it says of each row of the table.</source>
        <translation>이 신경망은 여러 행으로 된 창에 답하므로 행 하나만으로는 답이 없습니다. 표의 각 행에 대한 답은 예측에 있습니다.</translation>
    </message>
    <message>
        <source>The row and its answer are on the clipboard.</source>
        <translation>행과 답을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>The table has no column &apos;{column}&apos;.</source>
        <translation>표에 &apos;{column}&apos; 열이 없습니다.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>표에 행이 없습니다.</translation>
    </message>
    <message>
        <source>There is no trained network yet.</source>
        <translation>아직 학습된 신경망이 없습니다.</translation>
    </message>
    <message>
        <source>There is no trained network yet. {reason}</source>
        <translation>아직 학습된 신경망이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Train the network (Space); then a row is typed or moved here, and its answer follows.</source>
        <translation>신경망을 학습하십시오(Space). 그러면 여기에서 행을 입력하거나 움직이고 답을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>by the network that was trained before</source>
        <translation>앞서 학습한 신경망의 답</translation>
    </message>
</context>
<context>
    <name>WholeNumbersField</name>
    <message>
        <source>&apos;{text}&apos; says no whole numbers. Type them with × between, such as 4 × 7.</source>
        <translation>&apos;{text}&apos;에 정수가 없습니다. 4 × 7처럼 ×를 사이에 넣어 입력하십시오.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>About Glassnet</source>
        <translation>Glassnet 정보</translation>
    </message>
    <message>
        <source>Glassnet: a laboratory in which nothing about a small neural network is hidden.</source>
        <translation>Glassnet: 작은 신경망의 모든 것을 들여다보는 실험실.</translation>
    </message>
    <message>
        <source>Nothing was edited yet.</source>
        <translation>아직 편집한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>실행 취소한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>This system has no font with Korean letters. Install one, on Debian and Ubuntu: fonts-nanum.</source>
        <translation>이 시스템에는 한글 글꼴이 없습니다. 글꼴을 설치하십시오(Debian과 Ubuntu에서는 fonts-nanum).</translation>
    </message>
    <message>
        <source>Two engines, TensorFlow and NumPy, with the same numbers. Free software under the MIT licence.</source>
        <translation>TensorFlow와 NumPy, 두 엔진이 같은 수를 냅니다. MIT 라이선스의 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>Give up</source>
        <translation>그만두기</translation>
    </message>
    <message>
        <source>Give up what is being done</source>
        <translation>하던 일 그만두기</translation>
    </message>
    <message>
        <source>Give up what is being done; nothing is changed (Escape)</source>
        <translation>하던 일을 그만둡니다. 아무것도 바뀌지 않습니다 (Escape)</translation>
    </message>
    <message>
        <source>Share that is done</source>
        <translation>끝난 비율</translation>
    </message>
</context>
<context>
    <name>WorksheetDialog</name>
    <message>
        <source>&amp;Digits after the point</source>
        <translation>소수점 아래 자릿수(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>업데이트(&amp;U)</translation>
    </message>
    <message>
        <source>1: every number of what is chosen; 3: each third one, and so on</source>
        <translation>1이면 고른 것의 모든 숫자, 3이면 세 개마다 하나씩입니다</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>파일 선택(&amp;F)…</translation>
    </message>
    <message>
        <source>Left blank</source>
        <translation>빈칸으로 둘 것</translation>
    </message>
    <message>
        <source>One number &amp;in</source>
        <translation>숫자 몇 개 중 하나(&amp;I)</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>학습지</translation>
    </message>
    <message>
        <source>Write the answer &amp;key, too, beside it</source>
        <translation>옆에 정답지도 쓰기(&amp;K)</translation>
    </message>
</context>
<context>
    <name>WorksheetExport</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the worksheet</source>
        <translation>학습지 저장</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>웹 페이지 (*.html)</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>{name}에 쓰는 중…</translation>
    </message>
    <message>
        <source>Written {name}.</source>
        <translation>{name}에 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>WorkspaceBar</name>
    <message>
        <source>Workspace {title}</source>
        <translation>작업 공간: {title}</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>작업 공간</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>Course</source>
        <translation>강의</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>내부</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
</context>
<context>
    <name>YesNoField</name>
    <message>
        <source>missing</source>
        <translation>결측</translation>
    </message>
</context>
<context>
    <name>_Asking</name>
    <message>
        <source>&amp;Another file…</source>
        <translation>다른 파일(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>덮어쓰기(&amp;O)</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is the file that the open table was read from.</source>
        <translation>&apos;{name}&apos; 파일은 열려 있는 표의 원본입니다.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is the project that is open.</source>
        <translation>&apos;{name}&apos; 파일은 열려 있는 프로젝트입니다.</translation>
    </message>
    <message>
        <source>Overwrite what is open?</source>
        <translation>열려 있는 파일을 덮어쓰시겠습니까?</translation>
    </message>
    <message>
        <source>Writing there replaces it. The table, the network and the weights that are saved in it are lost.</source>
        <translation>여기에 쓰면 파일의 내용이 모두 바뀝니다. 파일에 저장된 표, 신경망, 가중치가 사라집니다.</translation>
    </message>
    <message>
        <source>Writing there replaces it. What it holds now is lost, also what the table does not show: comments, other sheets, rows that were not read.</source>
        <translation>여기에 쓰면 파일의 내용이 모두 바뀝니다. 지금 있는 내용은 물론 표에 보이지 않는 주석, 다른 시트, 읽지 않은 행도 사라집니다.</translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>Scale of the colours</source>
        <translation>색의 눈금</translation>
    </message>
</context>
<context>
    <name>_Section</name>
    <message>
        <source>outside of what the training rows have, {low} to {high}</source>
        <translation>훈련 행의 범위({low} ~ {high})를 벗어남</translation>
    </message>
    <message>
        <source>training rows: {low} to {high}</source>
        <translation>훈련 행: {low} ~ {high}</translation>
    </message>
</context>
<context>
    <name>plot</name>
    <message>
        <source>update</source>
        <translation>업데이트</translation>
    </message>
</context>
</TS>
